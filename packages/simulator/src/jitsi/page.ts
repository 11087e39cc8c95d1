import { html } from 'hono/html'
import { page } from '../pages/layout.ts'

/** Somebody who came in, with the rights that the token gave. */
export interface Joined {
  room: string
  tenant: string | null
  /** Null where there is no authentication: the name stays in the browser. */
  user_id: string | null
  name: string | null
  avatar: string | null
  moderator: boolean
  features: Record<string, boolean>
  language: string | null
  at: number
}

/** The client, as far as the server knows: who came in with which rights, and who was there before. */
export function roomPage(joined: Joined, before: readonly Joined[]): Promise<Response> {
  const allowed = Object.keys(joined.features).filter(feature => joined.features[feature])
  const body = html`
<h1 data-testid="meeting-name">${joined.room}</h1>
<p class="quiet">You are <span data-testid="participant-name">${joined.name ?? 'somebody'}</span>,
<span data-testid="participant-role">${roleOf(joined)}</span></p>
<p>Allowed: <span data-testid="features">${allowed.length > 0 ? allowed.join(', ') : 'nothing more'}</span></p>
<h2>Came in before (${before.length})</h2>
<ul data-testid="participants">${before.map(
    other =>
      html`<li><span class="name">${other.name ?? 'somebody'}</span><span class="tag">${roleOf(other)}</span></li>`,
  )}</ul>`
  return page({ title: joined.room, body })
}

const roleOf = ({ moderator }: Joined) => (moderator ? 'moderator' : 'participant')

export function refusedPage(reason: string): Promise<Response> {
  const body = html`<h1>You cannot join</h1><p data-testid="refusal">${reason}</p>`
  return page({ title: 'You cannot join', body, status: 403 })
}
