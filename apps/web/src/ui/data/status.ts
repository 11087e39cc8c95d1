import { said } from '#messages/said.ts'

export type Tone = 'neutral' | 'accent' | 'positive' | 'warning' | 'danger'

/** The drawing before a status, so that colour is never the only difference. */
export type Shape = 'dot' | 'ring' | 'half' | 'triangle' | 'cross'

export interface Look {
  tone: Tone
  shape: Shape
}

const fine: Look = { tone: 'positive', shape: 'dot' }
const attention: Look = { tone: 'warning', shape: 'triangle' }
const broken: Look = { tone: 'danger', shape: 'cross' }
const idle: Look = { tone: 'neutral', shape: 'ring' }
const underway: Look = { tone: 'accent', shape: 'half' }

/** How each status of the domain looks, in one place: the same word looks the same on every page. */
const looks: Record<string, Look> = {
  active: fine,
  healthy: fine,
  live: fine,
  published: fine,
  delivered: fine,
  done: fine,
  accepted: fine,
  degraded: attention,
  suspended: attention,
  delinquent: attention,
  retrying: attention,
  down: broken,
  failed: broken,
  dead: broken,
  terminated: broken,
  revoked: broken,
  pending: underway,
  queued: underway,
  running: underway,
  processing: underway,
  trial: underway,
  invited: underway,
  open: underway,
}

/** The look of a status; one that is not known, such as `inactive` or `unknown`, is quiet. */
export function lookOf(status: string): Look {
  return looks[status] ?? idle
}

/** `end_when_no_moderator` as words: `End when no moderator`. For codes without words of their own. */
export function words(code: string): string {
  const text = code.replaceAll('_', ' ').trim()
  return said(text.charAt(0).toUpperCase() + text.slice(1))
}
