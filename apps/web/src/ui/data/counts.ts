import { t } from '#messages/index.ts'
import { locale } from '#messages/locale.ts'
import { words } from './status.ts'

const known = [
  'subscriptions',
  'accounts',
  'rooms',
  'api_credentials',
  'room_tokens',
  'room_access_codes',
  'meetings',
  'recordings',
  'memberships',
  'invitations',
] as const

/** Counts by kind, as a delete answers them, in words without the zeros: `2 accounts and 41 rooms`, or `''`. */
export function countsText(counts: Readonly<Record<string, number | undefined>>): string {
  const parts = Object.entries(counts).flatMap(([kind, n]) => {
    if (!n) return []
    const name = known.find(one => one === kind)
    return [name ? t(`count.${name}`, { n }) : `${n} ${words(kind).toLowerCase()}`]
  })
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(parts)
}
