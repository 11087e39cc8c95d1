import { Hono } from 'hono'
import { NO_TROUBLE, Trouble } from '../control/trouble.ts'
import type { JitsiWorld } from './world.ts'

/** What the control API and the in-process one steer. */
export interface JitsiControls {
  world: JitsiWorld
  trouble(): Trouble
  setTrouble(trouble: Trouble): void
}

/** `/simulator/…`: the tests' own way in. No part of the simulated server; never with a token or key. */
export function controlRoutes({ world, trouble, setTrouble }: JitsiControls): Hono {
  const control = new Hono()
  control.get('/state', c => {
    const { mode, clock, joins, refused, calls } = world
    return c.json({
      mode,
      now: new Date(clock.now()).toISOString(),
      joins,
      refused,
      calls: Object.fromEntries(calls),
      trouble: trouble(),
    })
  })
  control.put('/trouble', async c => {
    const parsed = Trouble.safeParse(await c.req.json().catch(() => undefined))
    if (!parsed.success) return c.json({ message: 'The body must be JSON of the documented form' }, 422)
    setTrouble(parsed.data)
    return c.json(trouble())
  })
  control.delete('/trouble', c => {
    setTrouble(NO_TROUBLE)
    return c.json(trouble())
  })
  control.post('/reset', c => {
    world.joins.length = 0
    world.refused.length = 0
    world.calls.clear()
    setTrouble(NO_TROUBLE)
    return c.json({ message: 'Forgotten: joins, refusals, counts and trouble' })
  })
  control.notFound(c => c.json({ message: 'No such control; see the README' }, 404))
  return control
}
