import { api } from '#api/client.ts'
import { customerChoices, nameOfCustomer } from '#customers/name.ts'
import { accountChoices } from '#rooms/account-choices.ts'
import type { Choice } from '#ui/fields/combobox.tsx'
import type { Place } from './membership.ts'

type Room = Awaited<ReturnType<typeof api.rooms.get.query>>

const include: ['customer', 'account'] = ['customer', 'account']

const roomChoice = ({ id, room_name, customer, account }: Room): Choice => ({
  value: id,
  label: room_name,
  detail: [account?.account_name, customer && nameOfCustomer(customer)].filter(Boolean).join(' · '),
})

const roomChoices = {
  search: async (text: string) =>
    (await api.rooms.list.query({ search: text || undefined, limit: 20, include })).data.map(roomChoice),
  find: async (id: string) => roomChoice(await api.rooms.get.query({ id, include })),
}

/** For a field that chooses a place of a kind. */
export const placeChoices: Record<
  Place['object'],
  { search: (text: string) => Promise<Choice[]>; find: (id: string) => Promise<Choice> }
> = { Customer: customerChoices, Account: accountChoices, Room: roomChoices }

type Person = Awaited<ReturnType<typeof api.users.get.query>>

const personChoice = ({ id, first_name, last_name, email }: Person): Choice => ({
  value: id,
  label: `${first_name} ${last_name}`,
  detail: email,
})

/** For a field that chooses a user; `without` is left out, for nobody changes their own rights. */
export const userChoices = (without: string | undefined) => ({
  search: async (text: string) =>
    (await api.users.list.query({ search: text || undefined, limit: 20 })).data
      .filter(({ id }) => id !== without)
      .map(personChoice),
  find: async (id: string) => personChoice(await api.users.get.query({ id })),
})
