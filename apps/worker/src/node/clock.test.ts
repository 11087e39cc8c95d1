import { once } from 'node:events'
import { expect, test } from 'vitest'
import { startClock } from './clock.ts'

/** A clock whose rounds a test ends by hand. */
function clockHere(every = 1e9) {
  const rounds: { name: string; end: (error?: Error) => void }[] = []
  const begun = new EventTarget()
  const failures: unknown[] = []
  const round = (name: string) => () =>
    new Promise<void>((resolve, reject) => {
      rounds.push({ name, end: error => (error ? reject(error) : resolve()) })
      begun.dispatchEvent(new Event('round'))
    })
  const clock = startClock({
    tick: round('tick'),
    runDue: round('due'),
    every,
    failed: error => failures.push(error),
  })
  const next = async () => {
    if (!rounds.length) await once(begun, 'round')
    const [first] = rounds.splice(0, 1)
    if (!first) throw new Error('A round has begun.')
    return first
  }
  return { clock, next, rounds, failures }
}

test('looks for work at once, and then from time to time', async () => {
  const { clock, next } = clockHere(1)
  for (let n = 0; n < 3; n++) {
    const { name, end } = await next()
    expect(name).toBe('tick')
    end()
  }
  const stopped = clock.stop()
  await stopped
})

test('makes one round of many wakes, and one more for those that came meanwhile', async () => {
  const { clock, next, rounds } = clockHere()
  ;(await next()).end()
  for (let n = 0; n < 5; n++) clock.wake()
  const first = await next()
  expect(first.name).toBe('due')
  for (let n = 0; n < 5; n++) clock.wake()
  first.end()
  const second = await next()
  expect(rounds).toEqual([])
  second.end()
  await clock.stop()
  expect(rounds).toEqual([])
})

test('goes on after a round that failed', async () => {
  const { clock, next, failures } = clockHere()
  ;(await next()).end(new Error('The database is away.'))
  clock.wake()
  ;(await next()).end()
  expect(failures).toEqual([new Error('The database is away.')])
  await clock.stop()
})

test('stops when what runs has ended, and begins nothing any more', async () => {
  const { clock, next, rounds } = clockHere()
  const running = await next()
  clock.wake()
  let stopped = false
  const stopping = clock.stop().then(() => {
    stopped = true
  })
  await new Promise(setImmediate)
  expect(stopped).toBe(false)
  running.end()
  await stopping
  clock.wake()
  await new Promise(setImmediate)
  expect(rounds).toEqual([])
})
