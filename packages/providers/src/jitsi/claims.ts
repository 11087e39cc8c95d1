import type { JoinSpec } from '../meeting-types.ts'

/** To get in, in ms, however short the meeting may be. */
const arrival = 5 * 60_000
/** How long a link is good in a meeting without a limit, in ms. */
const unlimited = 4 * 60 * 60_000
/** A server's clock may be behind ours by so much, in seconds. */
const leeway = 60

/**
 * What a token says of one person and one room, as Prosody and the client read it (jitsi-meet: prosody-plugins'
 * token/util.lib.lua and mod_token_affiliation, react/features/base/jwt; JaaS: "The Jitsi JSON Web Token"). Every value
 * about the person is a text: older servers fail at anything else.
 */
export function claimsOf(
  join: JoinSpec,
  issuer: { iss: string; aud: string; sub: string },
  now: number,
): Record<string, unknown> {
  const moderator = join.role === 'moderator'
  const issued = Math.floor(now / 1000)
  return {
    ...issuer,
    room: join.meeting_id,
    iat: issued,
    nbf: issued - leeway,
    exp: Math.floor(expiry(join, now) / 1000),
    context: {
      user: {
        id: join.user_id,
        name: join.full_name,
        ...(join.avatar_url && { avatar: join.avatar_url }),
        moderator: String(moderator),
        affiliation: moderator ? 'owner' : 'member',
      },
      features: featuresOf(join, moderator),
    },
  }
}

/** A server asks for the token at each connection, a lost one's too, so it lives as long as the meeting may. */
function expiry({ expires_at, meeting }: JoinSpec, now: number): number {
  if (expires_at !== undefined) return expires_at
  const minutes = meeting?.features.max_duration
  return now + arrival + (typeof minutes === 'number' ? minutes * 60_000 : unlimited)
}

/**
 * Once a token names any feature, the others are off: telephony, transcription and live streams, which nobody sold,
 * stay so. Recording is for moderators, as it is everywhere else.
 */
function featuresOf({ meeting }: JoinSpec, moderator: boolean): Record<string, string> {
  const sold = meeting?.features ?? {}
  const records = moderator && meeting?.settings.allow_start_stop_recording !== false
  return {
    recording: String(sold.recording === true && records),
    livestreaming: 'false',
    'screen-sharing': String(sold.screen_sharing !== false),
    'send-groupchat': String(sold.public_chat !== false),
    'send-private-message': String(sold.private_chat !== false),
  }
}
