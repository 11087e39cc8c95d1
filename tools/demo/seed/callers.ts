import { createClient, type StreamWiseClient } from '@streamwise/client'
import { PERMISSION_CODES, type Permission } from '@streamwise/domain'
import { type Login, signIn } from '../sign-in.ts'

const SALES: Permission[] = PERMISSION_CODES.filter(code =>
  /^(customers|subscriptions|accounts|rooms|room_tokens|users):(read|write)$/.test(code),
)

/** Makes a credential as a person, and answers a client that uses it. */
export async function machine(
  url: string,
  as: StreamWiseClient,
  input: Parameters<StreamWiseClient['apiCredentials']['create']['mutate']>[0],
): Promise<{ client: StreamWiseClient; secret: string; id: string }> {
  const { secret, id } = await as.apiCredentials.create.mutate(input)
  return { client: createClient({ url, secret }), secret, id }
}

/** Gives a credential a new secret, and answers a client that uses it. */
export async function renewed(
  url: string,
  as: StreamWiseClient,
  input: Parameters<StreamWiseClient['apiCredentials']['rotate']['mutate']>[0],
): Promise<{ client: StreamWiseClient; id: string }> {
  const { secret, id } = await as.apiCredentials.rotate.mutate(input)
  return { client: createClient({ url, secret }), id }
}

/** The operator's own sales system: what makes most customers. */
export const salesSystem = (url: string, admin: StreamWiseClient) =>
  machine(url, admin, {
    name: 'CRM',
    description: 'Makes customers, contracts and rooms when a sale is closed.',
    permissions: SALES,
  })

/** A customer's learning platform, which makes a room for a course. */
export const learningPlatform = (url: string, admin: StreamWiseClient, customer_id: string) =>
  machine(url, admin, {
    name: 'Moodle',
    description: 'A room for every course.',
    customer_id,
    permissions: ['accounts:read', 'rooms:read', 'rooms:write', 'room_tokens:read', 'room_tokens:write'],
  })

/** People who sign in once and stay signed in. */
export function sessions(url: string, password: string): (email: string) => Promise<StreamWiseClient> {
  const open = new Map<string, Promise<StreamWiseClient>>()
  return email => {
    const known = open.get(email) ?? signIn(url, { email, password } satisfies Login)
    open.set(email, known)
    return known
  }
}
