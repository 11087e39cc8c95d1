import { createComputed, createSignal, on } from 'solid-js'
import type { api } from '#api/client.ts'

type Me = Awaited<ReturnType<typeof api.users.me.query>>
/** A customer that the reader belongs to, and what they may do there. */
export type Client = Me['customers'][number]

/** Whoever belongs to several customers is in one of them at a time: this device remembers each reader's. */
const keyOf = (user: string) => `streamwise.customer:${user}`

const [chosen, setChosen] = createSignal<string>()

/** Goes over to another customer of the reader's, in this tab and whenever they come again. */
export function chooseClient(user: string, customer: string): void {
  localStorage.setItem(keyOf(user), customer)
  setChosen(customer)
}

/**
 * The customer whose own area the reader is in; undefined for the operator's people, and for who belongs to none. Tracked
 * where the choice is.
 */
export function clientOf(me: Me | undefined): Client | undefined {
  if (!me || me.platform) return undefined
  return chosenOf(me.customers, [chosen(), me.user && localStorage.getItem(keyOf(me.user.id))])
}

/** The customers among which the reader can change; none for the operator's people, and for who belongs to one. */
export const severalOf = (me: Me | undefined): readonly Client[] =>
  me && !me.platform && me.customers.length > 1 ? me.customers : []

/** The first wish that is one of these; else the first that is active, for there is most to do there. */
export function chosenOf<One extends { id: string; status: string }>(
  all: readonly One[],
  wishes: readonly (string | null | undefined)[],
): One | undefined {
  for (const wish of wishes) {
    const one = all.find(({ id }) => id === wish)
    if (one) return one
  }
  return all.find(({ status }) => status === 'active') ?? all[0]
}

let opened: (customer: string) => void = () => undefined

/** What is done when something of a customer's is opened. */
export function onOpened(then: typeof opened): void {
  opened = then
}

/**
 * Says whose is what a page shows. Whoever opens something of another customer of theirs, by a link or a search, goes on in
 * that one: what surrounds it and what may be done with it are that customer's.
 */
export const useOpenedIn = (customer: () => string | null | undefined): void =>
  createComputed(on(customer, id => id && opened(id)))
