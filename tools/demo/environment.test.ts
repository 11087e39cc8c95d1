import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demoData } from './data.ts'
import { demoEnvironment } from './environment.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'streamwise-demo-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

describe('the demo’s environment', () => {
  it('never touches the database of the real platform', () => {
    const env = { DATABASE_URL: 'libsql://real.example', DATABASE_AUTH_TOKEN: 'x', DATA_DIR: '/real' }
    const { config } = demoEnvironment(env, directory)
    expect(config.DATABASE_URL).toBe(`file:${join(directory, 'streamwise.db')}`)
    expect(config.DATABASE_AUTH_TOKEN).toBeUndefined()
  })

  it('takes an admin, or has one of its own', () => {
    const given = { ADMIN_EMAIL: 'me@example.com', ADMIN_PASSWORD: 'a long password' }
    expect(demoEnvironment(given, directory).admin).toEqual({
      email: 'me@example.com',
      password: 'a long password',
    })
    expect(demoEnvironment({}, directory).admin).toEqual({
      email: 'admin@streamwise.example',
      password: 'streamwise-demo',
    })
  })

  it.each([
    ['half an admin', { ADMIN_EMAIL: 'me@example.com' }, /ADMIN_PASSWORD/],
    ['a port that is none', { PORT: '99999' }, /PORT/],
    ['a public host with a password that everybody knows', { HOST: '0.0.0.0' }, /^HOST: .* ADMIN_PASSWORD/],
  ])('refuses %s', (_, env, message) => {
    expect(() => demoEnvironment(env, directory)).toThrow(message)
  })
})

describe('the demo’s data', () => {
  const write = (...names: string[]) => {
    for (const name of names) writeFileSync(join(directory, name), 'x')
  }

  it('begins afresh', () => {
    write('streamwise.db', 'streamwise.db-wal', 'filled', 'secrets.json')
    expect(demoData(directory, false).fresh).toBe(true)
    expect(readdirSync(directory)).toEqual(['secrets.json'])
  })

  it('is kept where it was filled to the end', () => {
    write('streamwise.db')
    const data = demoData(directory, true)
    expect(data.fresh).toBe(true)
    write('streamwise.db')
    data.filled()
    expect(demoData(directory, true).fresh).toBe(false)
    expect(readdirSync(directory)).toContain('streamwise.db')
  })
})
