import { success, webUrl } from '../answers.ts'
import { Refusal } from '../messages.ts'
import type { Hook } from '../world/hooks.ts'
import type { CallRequest } from './call.ts'

/** Registers a callback URL; the same URL again is a `duplicateWarning` with the same id. */
export function createHook({ world, params }: CallRequest): Response {
  const callbackUrl = params.text('callbackURL')
  if (callbackUrl === undefined) throw new Refusal('missingParamCallbackURL')
  if (!webUrl(callbackUrl)) throw new Refusal('createHookError')
  const meetingId = params.text('meetingID')
  const same = world.hooks.find(hook => hook.callbackUrl === callbackUrl && hook.meetingId === meetingId)
  if (same) {
    return success({
      hookID: same.id,
      messageKey: 'duplicateWarning',
      message: 'There is already a hook for this callback URL.',
    })
  }
  const hook: Hook = {
    id: world.ids.uuid(),
    callbackUrl,
    meetingId,
    events: params.list('eventID'),
    rawData: params.boolean('getRaw') ?? false,
  }
  world.hooks.push(hook)
  return success({ hookID: hook.id, permanentHook: false, rawData: hook.rawData })
}

/** All hooks, or those that hear of one meeting. */
export function listHooks({ world, params }: CallRequest): Response {
  const meetingId = params.text('meetingID')
  const hooks = world.hooks.filter(
    hook => meetingId === undefined || hook.meetingId === undefined || hook.meetingId === meetingId,
  )
  if (hooks.length === 0) return success({ hooks: '' })
  const hook = hooks.map(({ id, callbackUrl, meetingId: meetingID, events, rawData }) => ({
    hookID: id,
    callbackURL: callbackUrl,
    meetingID,
    eventID: events.length > 0 ? events.join(',') : undefined,
    permanentHook: false,
    rawData,
  }))
  return success({ hooks: { hook } })
}

export function destroyHook({ world, params }: CallRequest): Response {
  const id = params.text('hookID')
  if (id === undefined) throw new Refusal('missingParamHookID')
  const remaining = world.hooks.filter(hook => hook.id !== id)
  if (remaining.length === world.hooks.length) throw new Refusal('destroyMissingHook')
  world.hooks = remaining
  return success({ removed: true })
}
