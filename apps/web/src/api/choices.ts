import type { Page } from './procedure.ts'

const offered = 20

/**
 * The `search` of a Combobox over a list of the server:
 * `searchIn(api.accounts.list.query, account => ({ value: account.id, label: account.account_name }))`.
 */
export function searchIn<Row, Choice>(
  list: (input: { search?: string; limit: number }) => Promise<Page<Row>>,
  choiceOf: (row: Row) => Choice,
): (text: string) => Promise<Choice[]> {
  return async text => {
    const search = text.trim()
    const page = await list({ limit: offered, ...(search && { search }) })
    return page.data.map(choiceOf)
  }
}
