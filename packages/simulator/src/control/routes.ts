import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { RECORDING_CHANGES, type RecordingChange } from '../world/recording.ts'
import type { World } from '../world/world.ts'
import { type Books, booksOf } from './books.ts'
import { NO_TROUBLE, Trouble } from './trouble.ts'

/** What the control API and the in-process one steer. */
export interface Controls {
  world: World
  trouble(): Trouble
  setTrouble(trouble: Trouble): void
  /** The trouble that a call meets now, counted where it is for so many only. */
  troubleFor(call: string): Trouble
  /** False where the clock is real. */
  advance(ms: number): Promise<boolean>
  crash(server?: string): void
  /** False where there is no such recording. */
  changeRecording(recordId: string, change: RecordingChange): boolean
  reset(): void
}

const Advance = z.strictObject({
  seconds: z
    .number()
    .min(0)
    .max(366 * 24 * 60 * 60),
})

const Skew = z.strictObject({ skew_ms: z.int().min(-86_400_000).max(86_400_000) })
const Crash = z.strictObject({ server: z.string().optional() })
const Change = z.strictObject({ change: z.enum(RECORDING_CHANGES) })
const Reachable = z.strictObject({ reachable: z.boolean() })

/** `/simulator/…`: the tests' own way in. JSON, no checksum, not part of the simulated server. */
export function controlRoutes(controls: Controls): Hono {
  const control = new Hono()
  const books = (): Books => booksOf(controls.world, controls.trouble())

  control.get('/state', async c => {
    await controls.advance(0)
    return c.json(books())
  })

  control.put('/trouble', async c => {
    const parsed = Trouble.safeParse(await bodyOf(c))
    if (!parsed.success) return c.json(complaint(parsed.error), 422)
    controls.setTrouble(parsed.data)
    return c.json(books().trouble)
  })

  control.delete('/trouble', c => {
    controls.setTrouble(NO_TROUBLE)
    return c.json(books().trouble)
  })

  control.post('/advance', async c => {
    const parsed = Advance.safeParse(await bodyOf(c))
    if (!parsed.success) return c.json(complaint(parsed.error), 422)
    if (await controls.advance(parsed.data.seconds * 1_000)) return c.json({ now: books().now })
    return c.json({ message: 'The clock is real; start with --clock simulated to advance it' }, 409)
  })

  control.put('/clock', async c => {
    const parsed = Skew.safeParse(await bodyOf(c))
    if (!parsed.success) return c.json(complaint(parsed.error), 422)
    controls.world.clock.skew(parsed.data.skew_ms)
    return c.json({ now: books().now })
  })

  control.post('/crash', async c => {
    const parsed = Crash.safeParse(await bodyOf(c))
    if (!parsed.success) return c.json(complaint(parsed.error), 422)
    controls.crash(parsed.data.server)
    return c.json({ message: 'Its meetings are gone' })
  })

  control.put('/recordings/:id', async c => {
    const parsed = Change.safeParse(await bodyOf(c))
    if (!parsed.success) return c.json(complaint(parsed.error), 422)
    if (controls.changeRecording(c.req.param('id'), parsed.data.change)) return c.json(parsed.data)
    return c.json({ message: 'There is no such recording' }, 404)
  })

  control.put('/servers/:name', async c => {
    const parsed = Reachable.safeParse(await bodyOf(c))
    if (!parsed.success) return c.json(complaint(parsed.error), 422)
    const server = controls.world.servers.find(({ name }) => name === c.req.param('name'))
    if (!server) return c.json({ message: 'There is no such server behind this one' }, 404)
    server.reachable = parsed.data.reachable
    return c.json(parsed.data)
  })

  control.post('/reset', c => {
    controls.reset()
    return c.json({ message: 'Forgotten: meetings, recordings, hooks, counts and trouble' })
  })

  control.notFound(c => c.json({ message: 'No such control; see the README' }, 404))
  return control
}

async function bodyOf(c: Context): Promise<unknown> {
  if (!c.req.header('content-type')?.startsWith('application/json')) return undefined
  try {
    return await c.req.json()
  } catch {
    return undefined
  }
}

function complaint(error: z.ZodError) {
  return {
    message: 'The body must be JSON (application/json) of the documented form',
    errors: error.issues.map(issue => ({ path: issue.path.join('.'), message: issue.message })),
  }
}
