// Fetched once a page is drawn: the validation library weighs as much as a page may.
export { UserCreate, UserUpdate } from '@streamwise/domain'
