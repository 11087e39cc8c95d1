import { insertSql, keyOf, memberships, sql, users } from '@streamwise/db'
import { DomainError, newUuid } from '@streamwise/domain'
import { also } from '../core/change.ts'
import { numberOf, together } from '../core/reading.ts'
import { type Writer, write } from '../core/write.ts'
import { newUser } from '../users/new-user.ts'

export type FirstAdmin = { email: string; password: string; first_name: string; last_name: string }

/** Whether anybody runs this platform yet. */
export async function hasAdmin(db: Writer['db']): Promise<boolean> {
  const [admins] = await together(
    { db },
    numberOf(sql`SELECT count(*) FROM memberships
      WHERE customer_id IS NULL AND account_id IS NULL AND room_id IS NULL`),
  )
  return admins > 0
}

/** Makes the first admin. Throws `already_exists` where there is one, also when two try at once. */
export async function makeFirstAdmin(writer: Writer, admin: FirstAdmin): Promise<void> {
  if (await hasAdmin(writer.db)) throw taken()
  const { deployment } = writer
  const now = deployment.now()
  const { password: secret, ...person } = admin
  const user = newUser(deployment, person)
  const password = await deployment.hashPassword(secret)
  const membership = {
    uuid: newUuid(),
    created_at: now,
    updated_at: now,
    user_id: keyOf(users, user.uuid),
    role: 'admin',
    permissions: [],
    owner: false,
  }
  await write(writer, [
    // Where an admin came first, this repeats that membership, which must be unique: the batch fails.
    also(sql`INSERT INTO memberships (uuid, created_at, updated_at, user_id, role, permissions, owner)
      SELECT ${newUuid()}, ${now}, ${now}, user_id, role, permissions, owner FROM memberships
      WHERE customer_id IS NULL AND account_id IS NULL AND room_id IS NULL LIMIT 1`),
    user,
    also(insertSql(memberships, membership), passwordSql(user.uuid, password, now)),
  ])
}

/** A password as the sign-in library keeps it. */
export const passwordSql = (userUuid: string, hash: string, now: number) =>
  sql`INSERT INTO sign_in_methods (user_id, provider_id, account_id, password, created_at, updated_at)
    SELECT id, 'credential', CAST(id AS TEXT), ${hash}, ${now}, ${now} FROM users WHERE uuid = ${userUuid}`

const taken = () => new DomainError('already_exists', 'This platform has an admin already. Sign in instead.')
