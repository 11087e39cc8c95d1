import { refusedJson, refusedXml } from '../answers.ts'
import { isBefore, type World } from '../world/world.ts'
import { BODIES, type Call } from './call.ts'
import { create } from './create.ts'
import { insertDocument } from './documents.ts'
import { createHook, destroyHook, listHooks } from './hooks.ts'
import { join, joinThroughBalancer, refuseJoin } from './join.ts'
import {
  end,
  getMeetingInfo,
  getMeetings,
  getSessions,
  isMeetingRunning,
  sendChatMessage,
} from './meetings.ts'
import { deleteRecordings, getRecordings, publishRecordings, updateRecordings } from './recordings.ts'
import { getRecordingTextTracks, putRecordingTextTrack } from './text-tracks.ts'

const { none, form, xml, both } = BODIES
const onBoth = { scalelite: true, refuse: refusedXml }
const bbbOnly = { scalelite: false, refuse: refusedXml }

const CALLS: Record<string, Call> = {
  create: { run: create, bodies: both, ...onBoth },
  join: { run: join, bodies: none, scalelite: true, refuse: refuseJoin },
  isMeetingRunning: { run: isMeetingRunning, bodies: form, ...onBoth },
  end: { run: end, bodies: form, ...onBoth },
  getMeetings: { run: getMeetings, bodies: form, ...onBoth },
  getMeetingInfo: { run: getMeetingInfo, bodies: form, ...onBoth },
  getSessions: { run: getSessions, bodies: none, ...bbbOnly },
  sendChatMessage: { run: sendChatMessage, bodies: none, ...bbbOnly },
  insertDocument: { run: insertDocument, bodies: xml, postOnly: true, ...onBoth },
  getRecordings: { run: getRecordings, bodies: form, ...onBoth },
  publishRecordings: { run: publishRecordings, bodies: none, ...onBoth },
  deleteRecordings: { run: deleteRecordings, bodies: none, ...onBoth },
  updateRecordings: { run: updateRecordings, bodies: form, ...onBoth },
  getRecordingTextTracks: {
    run: getRecordingTextTracks,
    bodies: form,
    scalelite: false,
    refuse: refusedJson,
  },
  putRecordingTextTrack: {
    run: putRecordingTextTrack,
    bodies: form,
    postOnly: true,
    scalelite: false,
    refuse: refusedJson,
  },
  'hooks/create': { run: createHook, bodies: none, ...bbbOnly },
  'hooks/list': { run: listHooks, bodies: none, ...bbbOnly },
  'hooks/destroy': { run: destroyHook, bodies: none, ...bbbOnly },
}

/** Scalelite answers a join itself: a redirect, and XML for what goes wrong before it. */
const BALANCED_JOIN: Call = { run: joinThroughBalancer, bodies: none, ...onBoth }

export const CALL_NAMES: readonly string[] = Object.keys(CALLS)

/** Before 3.0 a join could be a POST. */
const OLD_JOIN: Call = { run: join, bodies: form, scalelite: false, refuse: refuseJoin }

/** The call of that name where the server has it. */
export function callNamed(world: World, name: string): Call | undefined {
  const call = Object.hasOwn(CALLS, name) ? CALLS[name] : undefined
  if (world.mode === 'scalelite') return name === 'join' ? BALANCED_JOIN : call?.scalelite ? call : undefined
  if (name.startsWith('hooks/')) return world.webhooks ? call : undefined
  if (!isBefore(world, 3)) return call
  if (name === 'join') return OLD_JOIN
  return name === 'sendChatMessage' ? undefined : call
}

/** The join of a server behind the load balancer. */
export const serverJoin: Call = { run: join, bodies: none, scalelite: true, refuse: refuseJoin }
