import { html } from 'hono/html'
import type { Recording } from '../world/recording.ts'
import type { Session } from '../world/sessions.ts'
import { page } from './layout.ts'

/** Where a guest waits for a moderator; it asks again by itself. */
export function guestWaitPage(meetingName: string, session: Session): Promise<Response> {
  const body = html`
<h1 data-testid="meeting-name">${meetingName}</h1>
<p data-testid="guest-wait"><span data-testid="participant-name">${session.user.fullName}</span>,
please wait for a moderator to approve you joining the meeting.</p>`
  return page({ title: meetingName, body, refresh: 2 })
}

/** Says why there is no way in, or that one has left. */
export function noticePage(
  title: string,
  message: string,
  errorKey?: string,
  status = 200,
): Promise<Response> {
  const body = html`
<h1>${title}</h1>
<p ${errorKey === undefined ? '' : html`data-testid="error" data-error-key="${errorKey}"`}>${message}</p>`
  return page({ title, body, status })
}

/** The start page, which is where a browser lands without a logout URL, with or without `?errors=[…]`. */
export function startPage(errors: string | undefined): Promise<Response> {
  const [first] = errorsOf(errors)
  if (!first) return noticePage('BigBlueButton (simulated)', 'You are not in a meeting.')
  return noticePage('You could not join', first.message, first.key)
}

export function playbackPage(recording: Recording): Promise<Response> {
  return noticePage(recording.name, `Recorded on ${new Date(recording.startTime).toISOString()}`)
}

function errorsOf(text: string | undefined): { key: string; message: string }[] {
  try {
    const parsed: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(parsed) ? parsed.filter(isError) : []
  } catch {
    return []
  }
}

function isError(value: unknown): value is { key: string; message: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'key' in value &&
    typeof value.key === 'string' &&
    'message' in value &&
    typeof value.message === 'string'
  )
}
