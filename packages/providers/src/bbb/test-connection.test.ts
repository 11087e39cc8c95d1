import { type SimulatorOptions, startSimulator } from '@streamwise/simulator'
import { describe, expect, test } from 'vitest'
import { scalelite } from '../scalelite/index.ts'
import { bbb } from './index.ts'

const io = { fetch: (url: string, init?: RequestInit) => fetch(url, init), now: () => 0, timeout: 5000 }

async function tested(options: SimulatorOptions, change: object = {}) {
  await using simulator = await startSimulator({ now: () => 0, ...options })
  const type = options.mode === 'scalelite' ? scalelite : bbb
  const connection = type.connect({ host_url: simulator.url, secret: simulator.secret, ...change }, io)
  const [result] = await Promise.allSettled([connection.test()])
  return { ...result, calls: simulator.world.calls.get('isMeetingRunning') ?? 0 }
}

describe('the checksum algorithm', () => {
  test.each([
    [['sha1', 'sha256', 'sha384', 'sha512'], 'sha256', 1],
    [['sha1', 'sha384', 'sha512'], 'sha512', 2],
    [['sha1', 'sha384'], 'sha384', 3],
    [['sha1'], 'sha1', 4],
  ] as const)('is found of a server that takes %j', async (algorithms, checksum_algorithm, calls) => {
    const value = { found: { checksum_algorithm } }
    expect(await tested({ algorithms })).toMatchObject({ status: 'fulfilled', value, calls })
  })

  test('that was chosen is the only one tried', async () => {
    const refused = await tested({ algorithms: ['sha1'] }, { checksum_algorithm: 'sha512' })
    expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'wrong_secret' }, calls: 1 })
    const taken = await tested({}, { checksum_algorithm: 'sha512' })
    expect(taken).toMatchObject({ status: 'fulfilled', value: { found: {} }, calls: 1 })
  })

  test('does not hide a wrong secret: that is told once all are refused', async () => {
    expect(await tested({}, { secret: 'wrong' })).toMatchObject({
      status: 'rejected',
      reason: { code: 'wrong_secret', key: 'checksumError', message: expect.stringContaining('every') },
      calls: 4,
    })
  })

  test('of a Scalelite is never sha384', async () => {
    expect(await tested({ mode: 'scalelite' }, { secret: 'wrong' })).toMatchObject({
      reason: { code: 'wrong_secret' },
      calls: 3,
    })
  })
})
