import type { StreamWiseClient } from '@streamwise/client'
import type { PlannedAccount } from './business.ts'
import { namesOf, welcomeOf } from './names.ts'
import type { Organisation } from './organisations.ts'
import { PACKAGES } from './packages.ts'
import type { Random } from './random.ts'
import { atWork, DAY, HOUR, MINUTE } from './time.ts'

type RoomInput = Omit<Parameters<StreamWiseClient['rooms']['create']['mutate']>[0], 'account_id'>
type TokenRole = Parameters<StreamWiseClient['roomTokens']['create']['mutate']>[0]['role']

/** When a room is used: so many minutes at this hour (UTC) of these weekdays. */
export type Habit = { weekdays: number[]; hour: number; minutes: number }

export type PlannedRoom = {
  at: number
  /** Who made it. */
  by: 'operator' | 'owner' | 'lms'
  input: RoomInput
  tokens: { role: TokenRole; expires_at: string | null }[]
  /** Links of a role with a code ask for one. */
  codes: { role: TokenRole; code: string; expires_at: string | null }[]
  habit: Habit | null
}

type Span = { from: number; until: number; lmsAt: number | null; today: number }

/** The accounts of a customer with their rooms, within the quotas of its package. */
export function plannedAccounts(random: Random, organisation: Organisation, span: Span): PlannedAccount[] {
  const { size } = PACKAGES[organisation.from ?? organisation.package]
  const names = namesOf(organisation.country, organisation.sector)
  const chosen = random.some(names.accounts, random.between(...size.accounts))
  return chosen.map((name, index) => {
    const at = index === 0 ? span.from : later(random, span.from, span.until, 60)
    const rooms = random.some(names.rooms, random.between(...size.rooms))
    return {
      at,
      name,
      code: `${index + 1}0${random.between(10, 99)}`,
      rooms: rooms.map(room => planRoom(random, organisation, room, { ...span, from: at + 5 * MINUTE })),
    }
  })
}

/** Some days after `from`, but before `until`. */
function later(random: Random, from: number, until: number, days: number): number {
  const at = atWork(random, from + DAY * random.between(0, days))
  return at > from && at < until - HOUR ? at : Math.min(from + random.between(1, 9) * MINUTE, until - HOUR)
}

function planRoom(random: Random, organisation: Organisation, name: string, span: Span): PlannedRoom {
  const at = later(random, span.from, span.until, 90)
  const open = random.chance(0.12)
  const machine = span.lmsAt !== null && at > span.lmsAt && random.chance(0.6)
  const large = organisation.package !== 'starter' && organisation.package !== 'classic'
  return {
    at,
    by: machine ? 'lms' : large && random.chance(0.4) ? 'owner' : 'operator',
    input: {
      room_name: name,
      is_public: open,
      status: random.chance(0.05) ? 'inactive' : 'active',
      room_settings: settingsOf(random, organisation),
      room_features: random.chance(0.25) ? [{ code: 'max_participants', value: 20 }] : [],
      room_metadata: machine ? { lms_course_id: random.between(1_000, 9_999) } : {},
    },
    tokens: tokensOf(random, at, span.today),
    codes: open ? [] : codesOf(random, organisation, span.today),
    habit: random.chance(0.75)
      ? {
          weekdays: random.some([1, 2, 3, 4, 5], random.between(1, 2)),
          hour: random.between(7, 18),
          minutes: random.pick([25, 30, 45, 60, 60, 90]),
        }
      : null,
  }
}

function settingsOf(random: Random, { country, sector }: Organisation): Record<string, unknown> {
  const settings: Record<string, unknown> = {}
  if (random.chance(0.5)) settings.welcome_message = welcomeOf(country)
  if (sector === 'school' || sector === 'university') settings.mute_on_start = true
  if (sector === 'clinic' || sector === 'law') settings.guest_policy = 'ask_moderator'
  if (sector === 'clinic') settings.disable_private_chat = true
  if (random.chance(0.3)) settings.end_when_no_moderator = true
  if (random.chance(0.2)) Object.assign(settings, { banner_text: 'StreamWise', banner_color: '#1A73E8' })
  return settings
}

function tokensOf(random: Random, at: number, today: number): PlannedRoom['tokens'] {
  const tokens: PlannedRoom['tokens'] = [{ role: 'moderator', expires_at: null }]
  if (random.chance(0.9)) tokens.push({ role: 'attendee', expires_at: null })
  if (random.chance(0.3)) {
    // Some guests' links are over, some still good.
    const end = random.chance(0.4) ? at + 14 * DAY : today + random.between(10, 90) * DAY
    tokens.push({ role: 'guest', expires_at: new Date(end).toISOString() })
  }
  return tokens
}

/** Practices and law firms talk about what is nobody else's: a link that was passed on is not to be enough there. */
function codesOf(random: Random, { sector }: Organisation, today: number): PlannedRoom['codes'] {
  if ((sector !== 'clinic' && sector !== 'law') || !random.chance(0.5)) return []
  const code = () => String(random.between(100_000, 999_999))
  const codes: PlannedRoom['codes'] = [{ role: 'attendee', code: code(), expires_at: null }]
  if (random.chance(0.4)) {
    const expires_at = new Date(today + random.between(5, 60) * DAY).toISOString()
    codes.push({ role: 'guest', code: code(), expires_at })
  }
  return codes
}
