import type { FailureKind } from './failure.ts'

const link = 'M9 7H7a5 5 0 0 0 0 10h1.5M15 7h2a5 5 0 0 1 3.2 8.8M15.5 17H15M4 4l16 16'
const calendar = 'M4.5 5.5h15v15h-15zM4.5 10h15M8.5 3v4M15.5 3v4M10.25 13.5l3.5 3.5M13.75 13.5l-3.5 3.5'
const door = 'M6.5 20.5v-17h11v17M3 20.5h18M14 12v.75'
const server = 'M4 4.5h16v6H4zM4 13.5h16v6H4zM7.5 7.5h.01M7.5 16.5h.01M12 7.5h4.5M12 16.5h4.5'
const hourglass =
  'M6 3h12M6 21h12M7.5 3v3.5c0 3 4.5 3.5 4.5 5.5s-4.5 2.5-4.5 5.5V21M16.5 3v3.5c0 3-4.5 3.5-4.5 5.5s4.5 2.5 4.5 5.5V21'
const waves =
  'M12 19.5h.01M8.5 16a5 5 0 0 1 7 0M5 12.4a10 10 0 0 1 5-2.7M19 12.4a10 10 0 0 0-2-1.5M2 8.8a15 15 0 0 1 4.2-2.7M22 8.8a15 15 0 0 0-11.2-3.7M3 3l18 18'
const people =
  'M9 4.5a3.25 3.25 0 1 0 0 6.5a3.25 3.25 0 1 0 0-6.5M2.5 20a6.5 6.5 0 0 1 13 0M16 5a3 3 0 0 1 0 5.6M18 14.5a6 6 0 0 1 3.5 5.5'
const mark = 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 7.5v5M12 16.25h.01'

/** The strokes of each picture, on a square of 24. */
const strokes = {
  no_link: link,
  expired: calendar,
  room_closed: door,
  unavailable: door,
  no_server: server,
  server_draining: server,
  server_silent: server,
  server_busy: hourglass,
  no_moderator: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 7v5l3.5 2',
  full: people,
  crowded: people,
  too_many: hourglass,
  offline: waves,
  name: mark,
  code_needed: mark,
  code_wrong: mark,
  code_expired: mark,
  code_blocked: hourglass,
  failed: mark,
  other: mark,
  play: 'M7.5 4.5v15l12-7.5z',
  away: door,
  busy: 'M21 12a9 9 0 1 1-6.2-8.56',
} satisfies Record<FailureKind | 'busy' | 'play' | 'away', string>

/** A picture of what happened; the words beside it say the same. Its size is its class. */
export const Icon = (props: { of: keyof typeof strokes; class: string }) => (
  <svg
    class={`shrink-0 ${props.class}`}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d={strokes[props.of]} />
  </svg>
)
