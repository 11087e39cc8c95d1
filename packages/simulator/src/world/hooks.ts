import { hookDelivery } from '../callbacks/hook-delivery.ts'
import type { Meeting } from './meeting.ts'
import type { World } from './world.ts'

/** A registration with bbb-webhooks. */
export interface Hook {
  id: string
  callbackUrl: string
  /** Only this meeting's events; all when absent. */
  meetingId?: string
  /** Only these events; all when empty. */
  events: string[]
  rawData: boolean
}

type Named = Pick<Meeting, 'externalId' | 'internalId'>

/** Tells every hook that listens of an event that happened `at` (ms), in bbb-webhooks' mapped form. */
export function emit(
  world: World,
  event: string,
  meeting: Named,
  attributes: Record<string, unknown>,
  at: number = world.clock.now(),
): void {
  const data = {
    type: 'event',
    id: event,
    attributes: {
      ...attributes,
      meeting: {
        'internal-meeting-id': meeting.internalId,
        'external-meeting-id': meeting.externalId,
        ...(typeof attributes.meeting === 'object' ? attributes.meeting : {}),
      },
    },
    event: { ts: at },
  }
  for (const hook of world.hooks) {
    if (hook.meetingId !== undefined && hook.meetingId !== meeting.externalId) continue
    if (hook.events.length > 0 && !hook.events.includes(event)) continue
    world.callbacks.send(
      hookDelivery({
        callbackUrl: hook.callbackUrl,
        data,
        at: world.clock.now(),
        secret: world.secret,
        domain: domainOf(world),
      }),
      {
        wanted: () => world.hooks.includes(hook),
        gaveUp: () => {
          world.hooks = world.hooks.filter(other => other !== hook)
        },
      },
    )
  }
}

function domainOf(world: World): string {
  return world.origin === '' ? 'localhost' : new URL(world.origin).hostname
}
