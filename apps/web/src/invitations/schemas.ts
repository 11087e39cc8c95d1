// Fetched once a page is drawn: the validation library weighs as much as a page may.
export { InvitationCreate } from '@streamwise/domain'
