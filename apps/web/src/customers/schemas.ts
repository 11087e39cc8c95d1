// Fetched once a page is drawn: the validation library weighs as much as a page may.
export { CustomerCreate, CustomerUpdate } from '@streamwise/domain'
