import { html } from 'hono/html'
import type { Meeting, Participant } from '../world/meeting.ts'
import type { Session } from '../world/sessions.ts'
import { page } from './layout.ts'

/** The client: which meeting, who you are, who else is in, and the way out. */
export function meetingPage(meeting: Meeting, session: Session, waiting: Session[]): Promise<Response> {
  const { fullName, role, guest, internalUserId } = session.user
  const body = html`
${meeting.bannerText === '' ? '' : html`<p data-testid="meeting-banner">${meeting.bannerText}</p>`}
<h1 data-testid="meeting-name">${meeting.name}</h1>
<p class="quiet">You are <span data-testid="participant-name">${fullName}</span>,
<span data-testid="participant-role">${role}</span>
${guest ? html`<span class="tag" data-testid="participant-guest">guest</span>` : ''}</p>
${meeting.welcome === '' ? '' : html`<p data-testid="meeting-welcome">${meeting.welcome}</p>`}
<h2>In this meeting (${meeting.present.length})</h2>
<ul data-testid="participants">${meeting.present.map(other => listed(other, other.internalUserId === internalUserId))}</ul>
${role === 'MODERATOR' && waiting.length > 0 ? lobby(waiting, session.token) : ''}
<form method="post" action="/html5client/leave">
<input type="hidden" name="sessionToken" value="${session.token}">
<button class="leave" data-testid="leave">Leave</button>
</form>`
  return page({ title: meeting.name, body })
}

function listed({ fullName, role, guest }: Participant, isYou: boolean) {
  return html`<li><span class="name">${fullName}${isYou ? ' (you)' : ''}</span>
${guest ? html`<span class="tag">guest</span>` : ''}<span class="tag">${role}</span></li>`
}

function lobby(waiting: Session[], token: string) {
  const rows = waiting.map(
    ({ user }) => html`<li><span class="name">${user.fullName}</span>
<form method="post" action="/html5client/admit">
<input type="hidden" name="sessionToken" value="${token}">
<input type="hidden" name="userId" value="${user.internalUserId}">
<button name="answer" value="allow" data-testid="admit">Let in</button>
<button name="answer" value="deny" data-testid="deny">Turn away</button>
</form></li>`,
  )
  return html`<h2>Waiting (${waiting.length})</h2><ul data-testid="waiting">${rows}</ul>`
}
