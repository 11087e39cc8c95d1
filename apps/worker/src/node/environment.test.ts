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
  it('takes a mail server and a sender', () => {
    for (const SMTP_URL of [
      'smtp://localhost',
      'smtps://u:p%40ss@mail.example.com:465/',
      'smtp://[::1]:2525',
    ])
      expect(read({ SMTP_URL, MAIL_FROM: 'mail@example.com' }).SMTP_URL).toBe(SMTP_URL)
    expect(read({ MAIL_FROM: 'Vídeo & Cia. <mail@example.com>' }).MAIL_FROM).toBe(
      'Vídeo & Cia. <mail@example.com>',
    )
    expect(read({ SMTP_URL: '', MAIL_FROM: '' })).not.toHaveProperty('SMTP_URL')
  })
  it('names what is wrong', () => {
    for (const [name, value] of [
      ['PORT', 'abc'],
      ['PORT', '70000'],
      ['PUBLIC_URL', 'meet'],
      ['DATABASE_URL', 'postgres://x'],
      ['APP_SECRET', 'short'],
      ['TRUST_PROXY', 'maybe'],
      ['SMTP_URL', 'mail.example.com'],
      ['SMTP_URL', 'https://mail.example.com'],
      ['SMTP_URL', 'smtp://mail.example.com/path'],
      ['SMTP_URL', 'smtp://mail.example.com?tls=no'],
      ['SMTP_URL', 'smtp://user@mail.example.com'],
      ['SMTP_URL', 'smtp://user:%zz@mail.example.com'],
      ['MAIL_FROM', 'nobody'],
      ['MAIL_FROM', 'StreamWise mail@example.com'],
      ['MAIL_FROM', 'a@example.com, b@example.com'],
      ['MAIL_FROM', 'a@example.com\r\nBcc: b@example.com'],
    ] as const)
      expect(() => read({ [name]: value })).toThrow(new RegExp(`${name}`))
    expect(() => read({ SMTP_URL: 'smtp://user:secret@host/path' })).not.toThrow(/secret/)
    expect(() => read({ ADMIN_EMAIL: 'a@example.com' })).toThrow(ConfigError)
  })
})
