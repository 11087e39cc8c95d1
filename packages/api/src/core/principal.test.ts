import { createHash } from 'node:crypto'
import { apiCredentials, type Database, insertSql, sql } from '@streamwise/db'
import { embeddedDatabase, migrate } from '@streamwise/db/node'
import { newSecret, newUuid } from '@streamwise/domain'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findPrincipal } from './principal.ts'

const NOW = Date.parse('2026-11-21T09:30:00Z')
let database: Database
let asked: { sql: string; args: readonly unknown[] }[]
let db: Database
beforeEach(async () => {
  database = embeddedDatabase(':memory:')
  await migrate(database)
  asked = []
  db = {
    ...database,
    read: statements => {
      asked.push(...statements)
      return database.read(statements)
    },
  }
})
afterEach(() => database.close())

let made = 0
const secretOf = () => newSecret(count => new Uint8Array(count).map((_, at) => (at * 7 + made * 13) % 248))
const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')

/** Stores a credential and answers its secret. */
async function stored(columns: Record<string, unknown> = {}): Promise<string> {
  made++
  const secret = secretOf()
  await database.write([
    insertSql(apiCredentials, {
      uuid: newUuid(),
      created_at: NOW,
      updated_at: NOW,
      name: 'Billing',
      description: '',
      permissions: ['rooms:read'],
      hint: secret.slice(0, 8),
      secret_hash: hashOf(secret),
      ...columns,
    }),
  ])
  return secret
}

const whoSends = (credential: string, address: string | null = '192.0.2.7', now = NOW) =>
  findPrincipal(db, { proof: { credential }, now, address })

describe('who sends a credential', () => {
  it('is found by one statement, which looks into two unique indexes and reads no table through', async () => {
    const secret = await stored()
    expect(await whoSends(secret)).toMatchObject({
      kind: 'api_credential',
      name: 'Billing',
      customerKey: null,
    })
    expect(asked).toHaveLength(1)
    const [statement] = asked
    if (!statement) throw new Error('nothing was asked')
    const [plan] = await database.read([
      { sql: `EXPLAIN QUERY PLAN ${statement.sql}`, args: [...statement.args] as string[] },
    ])
    const steps = plan?.rows.map(row => String(row[3])) ?? []
    expect(steps.filter(step => step.startsWith('SCAN'))).toEqual([])
    expect(steps.join('\n')).toContain('api_credentials_secret_hash_unique (secret_hash=?)')
    expect(steps.join('\n')).toContain('api_credentials_previous (previous_secret_hash=?)')
  })

  it('is nobody for what can’t be a secret, without a statement', async () => {
    const secret = await stored()
    for (const text of ['', 'swk_', secret.slice(0, -1), `${secret.slice(0, -1)}!`, secret.toUpperCase()])
      expect(await whoSends(text)).toBeNull()
    expect(asked).toEqual([])
  })

  it('is nobody for one that is unknown, revoked or expired', async () => {
    await stored()
    made++
    expect(await whoSends(secretOf())).toBeNull()
    expect(await whoSends(await stored({ revoked_at: NOW - 1 }))).toBeNull()
    const ending = await stored({ expires_at: NOW })
    expect(await whoSends(ending, null, NOW - 1)).not.toBeNull()
    expect(await whoSends(ending)).toBeNull()
  })

  it('is found by the secret before until its overlap ends, unless it is revoked', async () => {
    made++
    const before = secretOf()
    const previous = { previous_secret_hash: hashOf(before), previous_expires_at: NOW }
    const secret = await stored(previous)
    const [new_, old] = await Promise.all([secret, before].map(each => whoSends(each, null, NOW - 1)))
    expect(old?.key).toBe(new_?.key)
    expect(await whoSends(before)).toBeNull()
    expect(await whoSends(secret)).not.toBeNull()
    await database.write([sql`UPDATE api_credentials SET revoked_at = ${NOW}`])
    for (const each of [secret, before]) expect(await whoSends(each, null, NOW - 1)).toBeNull()
  })
})

describe('a credential with addresses', () => {
  const allowed_ips = ['192.0.2.0/24', '2001:db8::/32']

  it.each(['192.0.2.1', '::ffff:192.0.2.1', '2001:db8:1::9'])('works from %s', async address => {
    expect(await whoSends(await stored({ allowed_ips }), address)).not.toBeNull()
  })

  it.each(['192.0.3.1', '::ffff:192.0.3.1', '2001:db9::1', 'unknown', null])(
    'is forbidden from %s, and does not say what is allowed',
    async address => {
      const refused = whoSends(await stored({ allowed_ips }), address)
      await expect(refused).rejects.toMatchObject({
        code: 'forbidden',
        message: 'This credential may not be used from this address.',
        details: undefined,
      })
    },
  )

  it('is nobody once it is revoked, wherever it comes from', async () => {
    expect(await whoSends(await stored({ allowed_ips, revoked_at: NOW }), '203.0.113.1')).toBeNull()
  })

  it('works from anywhere without any, also where the address is unknown', async () => {
    const secret = await stored()
    for (const address of ['203.0.113.1', null]) expect(await whoSends(secret, address)).not.toBeNull()
  })
})
