import { type Database, type Sql, schema, sql, type Value } from '@streamwise/db'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { APIError } from 'better-auth/api'
import { betterAuth } from 'better-auth/minimal'
import { drizzle } from 'drizzle-orm/sqlite-proxy'
import type { Config } from '../config.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { usersTable } from './users-table.ts'

/** How long a session lives without being used, in seconds; using it moves the end at most once a day. */
const SESSION_SECONDS = 7 * 24 * 3_600

const timestamps = { createdAt: 'created_at', updatedAt: 'updated_at' }

/** The sign-in library on our tables: e-mail and password, sessions. Users are made by the platform, not by signing up. */
export const authOf = (config: Config, database: Database) =>
  betterAuth({
    appName: 'StreamWise',
    basePath: '/auth',
    baseURL: config.PUBLIC_URL,
    secret: config.APP_SECRET,
    database: drizzleAdapter(drizzleOver(database), {
      provider: 'sqlite',
      schema: {
        user: usersTable,
        session: schema.sessions,
        account: schema.signInMethods,
        verification: schema.verifications,
      },
    }),
    session: {
      expiresIn: SESSION_SECONDS,
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...timestamps,
      },
    },
    account: {
      fields: {
        userId: 'user_id',
        providerId: 'provider_id',
        accountId: 'account_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...timestamps,
      },
    },
    verification: { fields: { expiresAt: 'expires_at', ...timestamps } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 8,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(password, hash) },
    },
    databaseHooks: {
      session: {
        create: {
          before: async session => {
            const [answer] = await database.read([
              sql`SELECT 1 FROM users WHERE id = ${Number(session.userId)} AND status = 'active'`,
            ])
            if (!answer?.rows.length) throw new APIError('FORBIDDEN', { message: 'This user is inactive.' })
          },
        },
      },
    },
    advanced: {
      cookiePrefix: 'streamwise',
      database: { generateId: 'serial' },
      // The app itself refuses writes from other origins, for every route alike.
      disableCSRFCheck: true,
      disableOriginCheck: true,
    },
    rateLimit: { enabled: false }, // ours slows down by account as well, see throttle.ts
    telemetry: { enabled: false },
    logger: { disabled: true },
  })

/** The library's queries, over our own database: the same connection, the same counting. */
const drizzleOver = (database: Database) =>
  drizzle(async (text, params, method) => {
    const statement: Sql = { sql: text, args: params.map(storable) }
    const [answer] = await (/^\s*select\b/i.test(text)
      ? database.read([statement])
      : database.write([statement]))
    const rows = answer?.rows ?? []
    return { rows: method === 'get' ? ((rows[0] ?? undefined) as unknown as unknown[]) : rows }
  })

const storable = (value: unknown): Value =>
  typeof value === 'boolean'
    ? Number(value)
    : value instanceof Date
      ? value.getTime()
      : ((value ?? null) as Value) // drizzle has mapped it to what SQLite holds
