import type { AccountWith } from '@streamwise/domain'
import { api } from '#api/client.ts'
import { nameOfCustomer } from '#customers/name.ts'
import { said } from '#messages/said.ts'
import { words } from '#ui/data/status.ts'
import type { Choice } from '#ui/fields/combobox.tsx'

/** An account with the customer it belongs to, which tells namesakes apart; with its key where that can't be read. */
function choiceOf({ id, subscriber, account_key, account_name, status }: AccountWith): Choice {
  const owner = subscriber ? nameOfCustomer(subscriber) : account_key
  return {
    value: id,
    label: account_name,
    detail: status === 'active' ? owner : `${owner} · ${said(words(status))}`,
  }
}

const include: ['subscriber'] = ['subscriber']

/** For a field that chooses an account. */
export const accountChoices = {
  search: async (text: string): Promise<Choice[]> =>
    (await api.accounts.list.query({ search: text || undefined, limit: 20, include })).data.map(choiceOf),
  find: async (id: string): Promise<Choice> => choiceOf(await api.accounts.get.query({ id, include })),
  /** The one account that the reader can see, where there is just one to choose. */
  only: async (): Promise<Choice | undefined> => {
    const { data } = await api.accounts.list.query({ status: 'active', limit: 2, include })
    const [only, another] = data.map(choiceOf)
    return another ? undefined : only
  },
}
