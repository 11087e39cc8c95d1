import * as z from 'zod'
import { timestamp } from './entity.ts'
import { HEALTH_STATES } from './service-providers.ts'

const count = z.int().meta({ example: 0 })

/** How the platform itself is. `state`: `degraded` where people should look at something, see `problems`. */
export const SystemHealth = z.object({
  object: z.literal('SystemHealth'),
  state: z.enum(['healthy', 'degraded']),
  problems: z.array(z.string()).meta({
    description: 'What people should look at, in words.',
    example: ['3 jobs were given up.'],
  }),
  version: z.string().meta({ example: '0.1.0' }),
  database: z.object({ latency_ms: z.int().meta({ example: 2 }) }),
  jobs: z.object({
    waiting: count,
    running: count,
    failed: count.meta({ description: 'Given up: they wait for people.' }),
    overdue: count.meta({ description: 'Due for more than five minutes.' }),
  }),
  mail: z.object({ configured: z.boolean() }),
  providers: z.array(
    z.object({
      id: z.string(),
      provider_name: z.string(),
      active: z.boolean(),
      draining: z.boolean(),
      state: z.enum(HEALTH_STATES),
      since: timestamp.nullable(),
      message: z.string().nullable().meta({ example: null }),
      checked_at: timestamp.nullable(),
    }),
  ),
  checked_at: timestamp,
})
