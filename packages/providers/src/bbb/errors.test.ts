import { describe, expect, test } from 'vitest'
import type { ProviderErrorCode } from '../provider-error.ts'
import { scaleliteErrors } from '../scalelite/errors.ts'
import { bbbErrors, type ErrorTable, refusal as refusalOf } from './errors.ts'

const refusal = (errors: ErrorTable, key: string | undefined, message?: string) =>
  refusalOf({ errors, words: {} }, key, message)

const rejected =
  `validationError missingParamMeetingID missingParamName missingParamFullName missingParamRecordID
  missingParamPublish missingParameter paramError idNotUnique NotUniqueMeetingID nonUniqueVoiceBridge invalidPassword
  maxParticipantsReached guestDeny guestDeniedAccess guestWait seatWait guestInvalid missingSession noMeetings noSessions
  noRecordings recordingNotFound unsupportedContentType invalidKind invalidLang empty_uploaded_text_track
  upload_text_track_failed createHookError destroyHookError listHookError destroyMissingHook missingParamHookID
  missingParamCallbackURL MissingParam parentMeetingIdMissing parentMeetingDoesNotExist
  invalidSharedNotesEditor`.split(/\s+/)

const byCode: Partial<Record<ProviderErrorCode, string[]>> = {
  wrong_secret: ['checksumError'],
  meeting_not_found: ['notFound', 'meetingNotFound', 'invalidMeetingIdentifier', 'invalidMeetingId'],
  meeting_ended: ['mismatchCreateTimeParam', 'mismatchCreateTime', 'meetingForciblyEnded', 'meetingEnded'],
  unsupported: ['unsupportedRequest'],
  rejected: [...rejected, 'Params required'],
}
const keys = Object.entries(byCode).flatMap(([code, list]) => list.map(key => [key, code]))

describe('refusal', () => {
  test.each(keys)('%s means %s, for BigBlueButton and through Scalelite', (key, code) => {
    for (const table of [bbbErrors, scaleliteErrors])
      expect(refusal(table, key, 'Some text')).toMatchObject({ code, key })
  })

  test('the table holds these keys and no other', () => {
    expect(Object.keys(bbbErrors).sort()).toEqual(keys.map(([key]) => key).sort())
  })

  test.each([
    ['internalError', 'Could not find any available servers.', 'no_capacity'],
    ['internalError', 'Unable to create meeting on server.', 'unreachable'],
    ['internalError', 'Unable to access meeting on server.', 'unreachable'],
    ['internalError', "Couldn't find Meeting with id=1 and tenant_id=2", 'rejected'],
    ['serverUnavailable', 'The server for this meeting is disabled/offline.', 'unreachable'],
    ['serverTagUnavailable', 'There is no available server with the required tag', 'no_capacity'],
    ['missingParameters', 'Missing parameters', 'rejected'],
  ])("Scalelite's %s (%s) means %s", (key, message, code) => {
    expect(refusal(scaleliteErrors, key, message)).toMatchObject({ code, key, message })
  })

  test.each(['brandNew', 'toString', '__proto__'])('an unknown key (%s) comes through as it is', key => {
    expect(refusal(bbbErrors, key, 'As it came')).toMatchObject({
      code: 'rejected',
      key,
      message: 'As it came',
    })
  })

  test('a failure without a key or a text still says something', () => {
    expect(refusal(bbbErrors, undefined).message).toBe('The server refused and gave no reason.')
    expect(refusal(bbbErrors, 'odd').message).toBe('The server refused (odd).')
  })

  test('an endless text is cut', () => {
    expect(refusal(bbbErrors, 'odd', 'x'.repeat(1e6)).message).toHaveLength(1000)
  })
})
