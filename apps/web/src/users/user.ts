import type { api } from '#api/client.ts'

export type User = Awaited<ReturnType<typeof api.users.get.query>>

/** The name to call somebody by. */
export const nameOfUser = (user: Pick<User, 'first_name' | 'last_name'>): string =>
  `${user.first_name} ${user.last_name}`
