/** Keys of config.js that a link may override, of those in jitsi-meet's configWhitelist.ts that anybody here uses. */
const OVERRIDABLE = [
  'disableInviteFunctions',
  'localSubject',
  'prejoinConfig.enabled',
  'startAudioOnly',
  'startWithAudioMuted',
  'startWithVideoMuted',
  'subject',
]

/** What the client takes from a link. */
export interface Overrides {
  config: Record<string, unknown>
  userInfo: Record<string, unknown>
  /** Keys that the client passes over or can't read. */
  ignored: string[]
}

/** Reads a link's fragment as jitsi-meet's parseURLParams does, its repairs of quotes and ampersands included. */
export function overridesOf(link: string): Overrides {
  const result: Overrides = { config: {}, userInfo: {}, ignored: [] }
  for (const part of new URL(link).hash.slice(1).split('&')) {
    const [key = '', raw = ''] = part.split('=')
    if (key === '') continue
    const [, root, name = ''] = /^(config|userInfo)\.(.+)$/.exec(key) ?? []
    const value = parsed(raw)
    if (value === undefined) result.ignored.push(key)
    else if (root === 'userInfo') result.userInfo[name] = value
    else if (root === 'config' && OVERRIDABLE.includes(name)) result.config[name] = value
    else result.ignored.push(key)
  }
  return result
}

function parsed(raw: string): unknown {
  try {
    const text = decodeURIComponent(raw)
      .replace(/\\&/, '&')
      .replace(/[\u2018\u2019]/g, "'")
      .replace(/[\u201c\u201d]/g, '"')
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
