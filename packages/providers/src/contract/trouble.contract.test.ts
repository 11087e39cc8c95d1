import { describe, expect, test } from 'vitest'
import { startTlsServer } from '../../test/tls-server.ts'
import { ProviderError } from '../provider-error.ts'
import {
  begin,
  type ContractSubject,
  ioOf,
  meeting,
  ordersOf,
  questionsOf,
  type TroubleKind,
} from './subject.ts'
import { subjects } from './subjects.ts'

/** What a connection holds that no message may: its secrets. */
const secretsOf = (properties: Record<string, unknown>) =>
  Object.entries(properties).flatMap(([name, value]) => (/secret|key/.test(name) ? [String(value)] : []))

async function inTrouble(subject: ContractSubject, kind: TroubleKind, code: string) {
  // Slow is beyond this time-out, all else far within.
  await using at = await begin(subject, { timeout: kind === 'slow' ? 100 : 5000 })
  at.server.setTrouble({ kind, ...(kind === 'slow' && { delay_ms: 1000 }) })
  const tables = questionsOf(at.connection).filter(([name]) => name !== 'servers.list')
  const results = await Promise.allSettled([...tables, ...ordersOf(at.connection)].map(([, ask]) => ask()))
  for (const result of results) {
    expect(result).toMatchObject({ status: 'rejected', reason: { name: ProviderError.name, code } })
    if (result.status === 'fulfilled') continue
    expect(result.reason.message).toMatch(/^[A-Z].*\.$|happened$/)
    for (const secret of secretsOf(at.server.properties)) expect(result.reason.message).not.toContain(secret)
  }
}

describe.each(subjects)('$name in trouble', subject => {
  const kinds = Object.entries(subject.troubles) as [TroubleKind, string][]

  test.each(kinds)('that is %s fails as %s, whatever is asked', (kind, code) =>
    inTrouble(subject, kind, code),
  )

  test('is waited for up to the time-out', async () => {
    await using at = await begin(subject)
    at.server.setTrouble({ kind: 'slow', delay_ms: 20 })
    await expect(at.connection.test()).resolves.toBeDefined()
  })

  test('is well again once the trouble is over', async () => {
    await using at = await begin(subject)
    at.server.setTrouble({ kind: 'down' })
    await expect(at.connection.test()).rejects.toMatchObject({ code: 'unreachable' })
    at.server.setTrouble({ kind: 'none' })
    await expect(at.connection.test()).resolves.toBeDefined()
  })

  test('with a certificate that nobody vouches for is told by it', async () => {
    await using server = await startTlsServer()
    await using at = await begin(subject)
    const connection = subject.type.connect(at.server.elsewhere(server.url), ioOf())
    for (const [, ask] of questionsOf(connection)) await expect(ask()).rejects.toMatchObject({ code: 'tls' })
    expect(server.requests).toBe(0)
  })

  test('whose secret is another tells so', async () => {
    await using at = await begin(subject)
    if (!at.server.stranger) return
    const connection = subject.type.connect(at.server.stranger, ioOf())
    await expect(connection.test()).rejects.toMatchObject({ code: 'wrong_secret' })
  })

  test('a connection that breaks while a meeting is made leaves no second one', async () => {
    await using at = await begin(subject)
    at.server.setTrouble({ kind: 'reset' })
    await expect(at.connection.startMeeting(meeting)).rejects.toMatchObject({ code: 'unreachable' })
    at.server.setTrouble({ kind: 'none' })
    const again = await at.connection.startMeeting(meeting)
    // It was made all the same.
    if (at.server.bbb) {
      expect(again.already_running).toBe(true)
      expect(at.server.bbb.world.meetings.size).toBe(1)
    }
  })
})
