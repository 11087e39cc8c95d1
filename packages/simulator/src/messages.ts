/** Each message key with the words a server says; clients go by the key, the words vary by version. */
export const MESSAGES = {
  checksumError: 'You did not pass the checksum security check',
  validationError: 'A parameter is not valid',
  unsupportedContentType: 'POST Content Type is not supported',
  missingParamMeetingID: 'You must provide a meeting ID',
  missingParamFullName: 'You must provide your name',
  missingParamRecordID: 'You must specify a recordID.',
  missingParamPublish: 'You must specify a publish value true or false.',
  missingParamHookID: 'You must specify a hookID in the parameters.',
  missingParamCallbackURL: 'You must specify a callbackURL in the parameters.',
  missingParameters: 'param meetingID or recordID must be included.',
  paramError: 'A parameter is missing.',
  invalidKind: 'The kind parameter is not set to a permitted value.',
  invalidLang: 'The lang parameter is not a well-formed language tag.',
  empty_uploaded_text_track: 'Empty uploaded text track.',
  upload_text_track_success: 'Text track uploaded successfully',
  invalidMeetingIdentifier: 'The meeting ID that you supplied did not match any existing meetings',
  notFound: 'A meeting with that ID does not exist',
  meetingNotFound: 'A meeting with that ID does not exist',
  idNotUnique: 'A meeting already exists with that meeting ID.  Please use a different meeting ID.',
  nonUniqueVoiceBridge: 'The selected voice bridge is already in use.',
  invalidPassword: 'Invalid password',
  'Params required':
    'You must either send the valid role of the user, or the password, should the meeting have one.',
  mismatchCreateTimeParam: 'The createTime parameter submitted mismatches with the current meeting.',
  meetingForciblyEnded: 'You can not join a meeting that has already been forcibly ended',
  maxParticipantsReached: 'The number of participants allowed for this meeting has been reached.',
  guestDeniedAccess: "You have been denied access to this meeting based on the meeting's guest policy",
  guestDeny: 'Guest denied of joining the meeting.',
  guestWait: 'Guest waiting for approval to join meeting.',
  missingSession: 'Session not found.',
  duplicateWarning: 'This conference was already in existence and may currently be in progress.',
  successfullyJoined: 'You have joined successfully.',
  sentEndMeetingRequest:
    'A request to end the meeting was sent.  Please wait a few seconds, and then use the getMeetingInfo or isMeetingRunning API calls to verify that it was ended.',
  noMeetings: 'no meetings were found on this server',
  noSessions: 'no sessions were found on this server',
  noRecordings: 'There are no recordings for the meeting(s).',
  parentMeetingIdMissing: 'No parent meeting ID was provided for the breakout room',
  parentMeetingDoesNotExist: 'No parent meeting exists for the breakout room',
  createHookError: 'An error happened while creating your hook. Check the logs.',
  destroyMissingHook: 'The hook informed was not found.',
  unsupportedRequest: 'This request is not supported.',
  internalError: 'Could not find any available servers.',
  serverUnavailable: 'The server for this meeting is disabled/offline.',
  serverTagUnavailable: 'There is no available server with the required tag.',
} as const

export type MessageKey = keyof typeof MESSAGES

/** A call refused with one of the server's keys; each way of answering (XML, JSON, redirect) writes it once. */
export class Refusal extends Error {
  readonly key: MessageKey

  constructor(key: MessageKey, message: string = MESSAGES[key]) {
    super(message)
    this.key = key
  }
}
