import type { JoinSpec } from '../meeting-types.ts'
import { configOf } from './room-settings.ts'

/**
 * The address that opens a meeting. What the fragment says never reaches the server; the client takes from it what it
 * allows. `token` null: the server has no authentication, and the client is told the name. The address with a token is
 * as good as a password: never logged, never stored.
 */
export function meetingLink(hostUrl: string, join: JoinSpec, token: string | null): string {
  const query = new URLSearchParams()
  if (token !== null) query.set('jwt', token)
  const language = join.locale && languageOf(join.locale)
  if (language) query.set('lang', language)
  const fragment = fragmentOf(join, token === null)
    .map(([key, value]) => `${key}=${fragmentValue(value)}`)
    .join('&')
  const search = query.size > 0 ? `?${query}` : ''
  return `${hostUrl}/${encodeURIComponent(join.meeting_id)}${search}#${fragment}`
}

function fragmentOf(join: JoinSpec, anonymous: boolean): [key: string, value: unknown][] {
  const { name = '', settings = {} } = join.meeting ?? {}
  return [
    // The room's own name is random letters. Moderators set it for all, the recorder and telephones too.
    ...(name ? [['config.localSubject', name] as [string, unknown]] : []),
    ...(name && join.role === 'moderator' ? [['config.subject', name] as [string, unknown]] : []),
    // People come by the room's page; an address copied out of a meeting would lead past it.
    ['config.disableInviteFunctions', true],
    ...configOf(settings).map(([key, value]): [string, unknown] => [`config.${key}`, value]),
    ...(anonymous ? [['userInfo.displayName', join.full_name] as [string, unknown]] : []),
  ]
}

/**
 * JSON as jitsi-meet's parseURLParams takes it: before parsing it makes straight quotes of curly ones and drops
 * backslashes before `&`, which would break a name that holds any; so those go as escapes.
 */
function fragmentValue(value: unknown): string {
  const json = JSON.stringify(value).replace(
    /[\u2018\u2019\u201c\u201d&]/g,
    letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return encodeURIComponent(json)
}

/** Languages that Jitsi has by region (lang/languages.json); any other it has, if at all, without. */
const regional = new Set(['en-GB', 'es-US', 'fr-CA', 'pt-BR', 'zh-CN', 'zh-TW'])

function languageOf(locale: string): string | null {
  const [, language = '', region = ''] =
    /^([a-z]{2,3})(?:-[A-Za-z]{4})?(?:-([A-Za-z]{2}))?\b/i.exec(locale) ?? []
  const whole = `${language.toLowerCase()}-${region.toUpperCase()}`
  return regional.has(whole) ? whole : language.toLowerCase() || null
}
