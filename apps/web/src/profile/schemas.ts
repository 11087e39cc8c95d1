// Fetched once a page is drawn: the validation library weighs as much as a page may.
export { MeUpdate } from '@streamwise/domain'
