import type { Answer, Invitation } from './rest.ts'
import { step, type Visit, type VisitEvent } from './visit.ts'

/** What a visit does to the world. */
type World = {
  invitation: () => Promise<Answer<Invitation>>
  join: () => Promise<Answer<{ url: string }>>
  /** Sends the browser away. */
  leave: (url: string) => void
  now: () => number
  /** Calls back several times a second until the returned function is called. */
  tick: (callback: () => void) => () => void
  changed: (visit: Visit) => void
}

/** Starts a visit, already loading, and answers how to tell it what the person does. */
export function run(world: World): (event: VisitEvent) => void {
  let visit: Visit = { at: 'loading' }
  let stop = enter(visit)

  function send(event: VisitEvent): void {
    const before = visit
    visit = step(before, event)
    if (visit === before) return
    world.changed(visit)
    if (visit.at === before.at) return
    stop()
    stop = enter(visit)
  }

  /** Begins what a stage is for. The answer of one that was left meanwhile is not heard. */
  function enter({ at }: Visit): () => void {
    let heard = true
    const hear = <T>(asked: Promise<Answer<T>>, then: (value: T) => void) =>
      void asked.then(answer => {
        if (!heard) return
        if (answer.ok) then(answer.value)
        else send({ type: 'failed', failure: answer.failure, now: world.now() })
      })
    if (at === 'loading' || at === 'looking')
      hear(world.invitation(), room => send({ type: 'invited', room, now: world.now() }))
    if (at === 'joining')
      hear(world.join(), ({ url }) => {
        send({ type: 'joined' })
        world.leave(url)
      })
    const silence =
      at === 'waiting' || at === 'expecting'
        ? world.tick(() => send({ type: 'ticked', now: world.now() }))
        : () => {}
    return () => {
      heard = false
      silence()
    }
  }

  return send
}
