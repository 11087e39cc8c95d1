import { ProviderError, type ProviderErrorCode } from '../provider-error.ts'

/** Message keys of a product and what they mean to us; a function where the key alone does not tell. */
export type ErrorTable = Readonly<
  Record<string, ProviderErrorCode | ((message: string) => ProviderErrorCode)>
>

/**
 * Every key that BigBlueButton (2.4 to 4.0) and its bundled services answer with. Texts beside a key vary by
 * version, so only the key counts. Sources: ApiErrors and the validators of bigbluebutton-web, api-php's fixtures.
 */
export const bbbErrors: ErrorTable = {
  checksumError: 'wrong_secret',

  notFound: 'meeting_not_found',
  meetingNotFound: 'meeting_not_found',
  invalidMeetingIdentifier: 'meeting_not_found',
  invalidMeetingId: 'meeting_not_found',

  // A link made for an earlier session of the same meeting.
  mismatchCreateTimeParam: 'meeting_ended',
  mismatchCreateTime: 'meeting_ended',
  meetingForciblyEnded: 'meeting_ended',
  meetingEnded: 'meeting_ended',

  idNotUnique: 'rejected',
  NotUniqueMeetingID: 'rejected',
  nonUniqueVoiceBridge: 'rejected',
  parentMeetingIdMissing: 'rejected',
  parentMeetingDoesNotExist: 'rejected',
  invalidSharedNotesEditor: 'rejected',

  validationError: 'rejected',
  missingParamMeetingID: 'rejected',
  missingParamName: 'rejected',
  missingParamFullName: 'rejected',
  missingParamRecordID: 'rejected',
  missingParamPublish: 'rejected',
  missingParameter: 'rejected',
  paramError: 'rejected',
  unsupportedContentType: 'rejected',
  unsupportedRequest: 'unsupported',

  invalidPassword: 'rejected',
  'Params required': 'rejected',
  // About one person's place, not about the server's: no reason to go to another one.
  maxParticipantsReached: 'rejected',
  guestDeny: 'rejected',
  guestDeniedAccess: 'rejected',
  guestInvalid: 'rejected',
  guestWait: 'rejected',
  seatWait: 'rejected',
  missingSession: 'rejected',

  noMeetings: 'rejected',
  noSessions: 'rejected',
  noRecordings: 'rejected',
  recordingNotFound: 'rejected',
  invalidKind: 'rejected',
  invalidLang: 'rejected',
  empty_uploaded_text_track: 'rejected',
  upload_text_track_failed: 'rejected',

  createHookError: 'rejected',
  destroyHookError: 'rejected',
  listHookError: 'rejected',
  destroyMissingHook: 'rejected',
  missingParamHookID: 'rejected',
  missingParamCallbackURL: 'rejected',
  MissingParam: 'rejected',
}

const maxMessage = 1000

/** Sentences of a product that say more than ours; `forbidden` for a request that its web server refuses. */
export type Words = Partial<Record<ProviderErrorCode | 'forbidden', string>>

/**
 * The error for a FAILED answer. A key that nobody listed is `rejected`; key and message stay as they came,
 * the message cut to a size that fits a log.
 */
export function refusal(
  { errors, words }: { errors: ErrorTable; words: Words },
  key: string | undefined,
  message = '',
): ProviderError {
  const entry = key !== undefined && Object.hasOwn(errors, key) ? errors[key] : undefined
  const code = typeof entry === 'function' ? entry(message) : (entry ?? 'rejected')
  const own =
    message.slice(0, maxMessage) || `The server refused${key ? ` (${key})` : ' and gave no reason'}.`
  return new ProviderError(code, words[code] ?? sentences[code] ?? own, { key })
}

const sentences: Words = {
  wrong_secret:
    'The server answers but refuses the checksum: the secret is wrong, or the server does not take this checksum algorithm.',
  meeting_not_found: 'The server does not know this meeting.',
  meeting_ended: 'The meeting has ended.',
  unsupported: 'This server does not know this call.',
}
