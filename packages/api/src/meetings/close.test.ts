import { sql } from '@streamwise/db'
import { providerRegistry } from '@streamwise/providers'
import { expect, test } from 'vitest'
import type { JobContext } from '../jobs/job-run.ts'
import { MINUTE, START } from '../jobs/testing.ts'
import { closeMeetings } from './close.ts'
import { meetingHere } from './testing.ts'

const here = meetingHere()
const at = (minutes: number) => START + minutes * MINUTE
const close = async () => {
  const deployment = { ...here.deployment, providerTypes: providerRegistry() }
  await closeMeetings.run({ ...here.work(), deployment } as JobContext, {}) // all that it uses
  await here.due()
}
const silent = () => here.db.write([sql`UPDATE service_providers SET provider_type = 'jitsi'`])

test('a meeting on a server that tells nothing is taken for over four hours after somebody last came', async () => {
  await silent()
  await here.db.write([sql`UPDATE meetings SET last_seen_at = ${at(10)}`])
  here.at(249)
  await close()
  expect(await here.first()).toMatchObject({ ended_at: null })
  here.at(251)
  await close()
  expect(await here.first()).toMatchObject({
    ended_at: at(250),
    end_reason: 'assumed',
    accuracy: 'none',
    participant_minutes: 0,
  })
})

test('or as long as it may last', async () => {
  await silent()
  await here.db.write([
    sql`INSERT INTO subscription_features (subscription_id, code, value) VALUES (1, 'max_duration', 30)`,
  ])
  here.at(31)
  await close()
  expect(await here.first()).toMatchObject({ ended_at: at(30) })
})

test('a meeting that nobody could ask about for a day ended when it was last seen', async () => {
  here.at(24 * 60 - 1)
  await close()
  expect(await here.first()).toMatchObject({ ended_at: null })
  here.at(24 * 60 + 1)
  await close()
  expect(await here.first()).toMatchObject({ ended_at: START, end_reason: 'provider_lost' })
})

test('a place for a meeting that never began is given up, whatever its server says', async () => {
  await here.db.write([sql`UPDATE meetings SET create_time = 0`])
  here.at(9)
  await close()
  expect(await here.rows()).toHaveLength(1)
  here.at(11)
  await close()
  expect(await here.rows()).toEqual([])
})
