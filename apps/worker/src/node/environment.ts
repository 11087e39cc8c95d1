import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { email, password } from '@streamwise/domain'
import * as z from 'zod'
import { Config, ConfigError, filled, flag, readConfig } from '../config.ts'

/** What one machine is told by its environment; everything has a default. */
const NodeConfig = Config.extend({
  PORT: z.preprocess(
    filled,
    z.coerce
      .number('PORT must be a number.')
      .int()
      .min(0)
      .max(65_535, 'PORT must be at most 65535.')
      .default(8787),
  ),
  HOST: z.preprocess(filled, z.string().default('127.0.0.1')),
  TRUST_PROXY: flag('TRUST_PROXY'),
  DATA_DIR: z.preprocess(filled, z.string().default('.data')),
  DATABASE_URL: z.preprocess(
    filled,
    z
      .string()
      .regex(/^(file:|libsql:|https?:)/, 'DATABASE_URL must begin with file:, libsql:, http: or https:.')
      .optional(),
  ),
  DATABASE_AUTH_TOKEN: z.preprocess(filled, z.string().optional()),
  ADMIN_EMAIL: z.preprocess(filled, email.optional()),
  ADMIN_PASSWORD: z.preprocess(filled, password.optional()),
})
export type NodeConfig = z.infer<typeof NodeConfig> & { DATABASE_URL: string }

/** Secrets that a machine makes for itself when nobody gives them. */
const SECRETS = {
  APP_SECRET: () => randomBytes(32).toString('hex'),
  HASH_ID_KEY: () => randomBytes(32).toString('hex'),
  ENCRYPTION_KEYS: () => `k1:${randomBytes(32).toString('base64')}`,
}

/**
 * Reads the environment of one machine (and its `.env`). Secrets that are not given are made at the first start and
 * kept in the data directory, readable by its owner alone. Throws `ConfigError` that names what is wrong.
 */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): NodeConfig {
  if (env === process.env && existsSync('.env')) process.loadEnvFile('.env')
  const directory = resolve(env.DATA_DIR || '.data')
  // A port that is none is told by itself, not by an address made of it that nobody typed.
  const port = env.PORT && URL.canParse(`http://localhost:${env.PORT}`) ? env.PORT : '8787'
  const config = readConfig(NodeConfig, {
    PUBLIC_URL: `http://localhost:${port}`,
    ...Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')),
    ...secretsOf(directory, env),
  })
  if ((config.ADMIN_EMAIL === undefined) !== (config.ADMIN_PASSWORD === undefined))
    throw new ConfigError('ADMIN_EMAIL and ADMIN_PASSWORD go together: give both, or neither.')
  return {
    ...config,
    DATA_DIR: directory,
    DATABASE_URL: config.DATABASE_URL ?? `file:${join(directory, 'streamwise.db')}`,
  }
}

function secretsOf(directory: string, env: NodeJS.ProcessEnv): Record<string, string> {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const file = join(directory, 'secrets.json')
  const kept: Record<string, string> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const missing = Object.entries(SECRETS).filter(([name]) => !env[name] && !kept[name])
  if (missing.length) {
    for (const [name, make] of missing) kept[name] = make()
    writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 })
  }
  return Object.fromEntries(Object.keys(SECRETS).map(name => [name, env[name] || (kept[name] ?? '')]))
}
