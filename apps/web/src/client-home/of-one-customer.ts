const customer = (id: string) => ({ customer_id: id })
const subscriber = (id: string) => ({ subscriber_id: id })
const below = (id: string) => ({ customer_id: id, below: true })

/** How what tells of many customers is asked for one of them. */
const lists: Readonly<Record<string, ((id: string) => object) | undefined>> = {
  'accounts.list': subscriber,
  'subscriptions.list': subscriber,
  'rooms.list': customer,
  'meetings.list': customer,
  'recordings.list': customer,
  'users.list': customer,
  'apiCredentials.list': customer,
  'auditEntries.list': customer,
  'statistics.get': customer,
  'statistics.quotas': customer,
  'memberships.list': below,
  'invitations.list': below,
}

/** Where an input names one of these, it says already whose things it asks for. */
const places = [
  'customer_id',
  'subscriber_id',
  'subscription_id',
  'account_id',
  'room_id',
  'meeting_id',
  'user_id',
  'entity_id',
]

/** Inputs for the things of one customer alone, unless they name a place themselves. */
export const ofOneCustomer =
  (id: () => string | undefined) =>
  <Input>(path: readonly string[], input: Input): Input => {
    const [list, own] = [lists[path.join('.')], id()]
    const given = input as Record<string, unknown> // the input of a procedure is an object
    return list && own && !places.some(name => given[name]) ? { ...input, ...list(own) } : input
  }
