import process from 'node:process'
import { operations } from '@streamwise/api'
import type { Database } from '@streamwise/db'
import { type Simulator, startSimulator } from '@streamwise/simulator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { restCall } from './http.ts'
import { type Here, platformHere } from './in-process.ts'
import { buildWorld, callerOf, sampleOf, type World } from './samples.ts'

/** Over HTTP every round trip costs milliseconds, so their number is part of what a procedure promises. */
const MOST = { query: 2, mutation: 3 }

const trips: string[] = []
const counted = (database: Database): Database => ({
  read: statements => {
    trips.push('read')
    return database.read(statements)
  },
  write: statements => {
    trips.push('write')
    return database.write(statements)
  },
  script: text => {
    trips.push('script')
    return database.script(text)
  },
  close: () => database.close(),
})

const table: { name: string; trips: string[] }[] = []
let here: Here
let simulator: Simulator
let world: World

beforeAll(async () => {
  here = await platformHere(counted)
  simulator = await startSimulator()
  world = { ...(await buildWorld(here, simulator, 'Counted')), here }
})
afterAll(async () => {
  const rows = table.map(row => `${row.name.padEnd(28)} ${row.trips.length}  ${row.trips.join(', ')}`)
  process.stdout.write(`\nRound trips to the database\n${rows.join('\n')}\n\n`)
  await here[Symbol.asyncDispose]()
  await simulator.close()
})

test.each(operations)('$name', async operation => {
  const input = await sampleOf(operation.name)(world)
  await here.settled()
  trips.length = 0
  const answer = await restCall(here.target, callerOf(operation.name, here).auth, operation, input)
  await here.settled()
  expect(answer.status, answer.text).toBe(operation.status)
  table.push({ name: operation.name, trips: [...trips] })
  expect(trips.length).toBeLessThanOrEqual(MOST[operation.type])
})
