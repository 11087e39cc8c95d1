import type { Brand } from '@streamwise/domain'

/** What a person can be told apart, and what each says is in `words.ts`. */
export type FailureKind =
  | 'no_link'
  | 'expired'
  | 'room_closed'
  | 'unavailable'
  | 'no_server'
  | 'server_draining'
  | 'server_silent'
  | 'server_busy'
  | 'no_moderator'
  | 'full'
  | 'crowded'
  | 'too_many'
  | 'name'
  /** Of the access code: the form can be sent again with another. */
  | 'code_needed'
  | 'code_wrong'
  | 'code_expired'
  | 'code_blocked'
  | 'offline'
  | 'failed'
  | 'other'

export type Failure = {
  kind: FailureKind
  /** The server's own sentence, for what this page has no words for. */
  message: string
  /** When asking again makes sense, in seconds, where the server says so. */
  retryAfter: number | null
  /** What support can find the request by. */
  requestId: string | null
  /** Whose room it is, where the server says so: whom to turn to. */
  brand: Brand | null
}

const REASONS: Record<string, FailureKind> = {
  no_such_link: 'no_link',
  link_expired: 'expired',
  room_inactive: 'room_closed',
  no_provider: 'no_server',
  provider_draining: 'server_draining',
  provider_busy: 'server_busy',
  waiting_for_moderator: 'no_moderator',
  minutes_used_up: 'unavailable',
  meeting_full: 'full',
  too_many_meetings: 'crowded',
  too_many_participants: 'crowded',
  code_needed: 'code_needed',
  wrong_code: 'code_wrong',
  code_expired: 'code_expired',
  code_blocked: 'code_blocked',
}

/** The answer did not come at all. */
export const offline: Failure = {
  kind: 'offline',
  message: '',
  retryAfter: null,
  requestId: null,
  brand: null,
}

/** Reads a refusal, whatever its body is. `retryAfter`: the header of that name. */
export function failureOf(status: number, retryAfter: string | null, body: unknown): Failure {
  const { message, errors, details, request_id } = record(body)
  const { name, code } = record(errors)
  const told = Array.isArray(name) ? name[0] : message
  return {
    kind: kindOf(
      status,
      name !== undefined ? 'name' : code !== undefined ? 'code_wrong' : 'no_link',
      record(details).reason,
    ),
    message: typeof told === 'string' ? told : '',
    retryAfter: secondsOf(retryAfter),
    requestId: typeof request_id === 'string' ? request_id : null,
    brand: brandIn(record(details).brand),
  }
}

/** `field`: what a refused input was about. */
function kindOf(status: number, field: FailureKind, reason: unknown): FailureKind {
  if (typeof reason === 'string') {
    const known = REASONS[reason]
    if (known) return known
    // Which of them is not active is the operator's business.
    if (/^(customer|subscription|account)_/.test(reason)) return 'unavailable'
  }
  if (status === 422) return field
  if (status === 404) return 'no_link'
  if (status === 429) return 'too_many'
  if (status === 503) return 'server_silent'
  return status >= 400 && status < 500 ? 'other' : 'failed'
}

const brandIn = (value: unknown): Brand | null =>
  // Our own server's answer, by the schema of its invitations.
  typeof value === 'object' && value !== null ? (value as Brand) : null

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {}

function secondsOf(header: string | null): number | null {
  const seconds = header === null ? Number.NaN : Number(header)
  return Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds) : null
}

const AGAIN: readonly FailureKind[] = [
  'offline',
  'failed',
  'too_many',
  'server_silent',
  'server_busy',
  'server_draining',
  'no_moderator',
  'full',
  'crowded',
]

/** Whether it is about the access code, which somebody types. */
export const aboutCode = ({ kind }: Failure): boolean => kind.startsWith('code_')

/** Whether the same request may succeed later. */
export const mayPass = ({ kind }: Failure): boolean => AGAIN.includes(kind)
