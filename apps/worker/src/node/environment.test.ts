import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ConfigError } from '../config.ts'
import { readEnvironment } from './environment.ts'

const directory = mkdtempSync(join(tmpdir(), 'streamwise-env-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))
const read = (env: Record<string, string>) => readEnvironment({ DATA_DIR: directory, ...env })

describe('the environment', () => {
  it('needs nothing, and makes its own secrets once', () => {
    const first = read({})
    expect(first).toMatchObject({
      PORT: 8787,
      HOST: '127.0.0.1',
      PUBLIC_URL: 'http://localhost:8787',
      TRUST_PROXY: false,
    })
    expect(read({}).APP_SECRET).toBe(first.APP_SECRET)
    expect(first.DATABASE_URL).toBe(`file:${join(directory, 'streamwise.db')}`)
  })
  it('takes an empty value for none, and yes in three spellings', () => {
    expect(read({ PORT: '', PUBLIC_URL: '', TRUST_PROXY: 'yes' })).toMatchObject({
      PORT: 8787,
      TRUST_PROXY: true,
    })
    expect(read({ ALLOW_PRIVATE_ADDRESSES: '1' }).ALLOW_PRIVATE_ADDRESSES).toBe(true)
  })
  it('names what is wrong', () => {
    for (const [name, value] of [
      ['PORT', 'abc'],
      ['PORT', '70000'],
      ['PUBLIC_URL', 'meet'],
      ['DATABASE_URL', 'postgres://x'],
      ['APP_SECRET', 'short'],
      ['TRUST_PROXY', 'maybe'],
    ] as const)
      expect(() => read({ [name]: value })).toThrow(new RegExp(`${name}`))
    expect(() => read({ ADMIN_EMAIL: 'a@example.com' })).toThrow(ConfigError)
  })
})
