import { t } from './messages.ts'

/** Why nobody gets in, for those who can do something about it; `undefined` where the server's own words are best. */
export function refusalOf(details: Readonly<Record<string, unknown>>): string | undefined {
  const { reason, limit } = details
  if (details.provider_error !== undefined) return t('refused.provider')
  if (reason === 'meeting_full' || reason === 'too_many_participants' || reason === 'too_many_meetings')
    return t(`refused.${reason}`, { limit: typeof limit === 'number' ? limit : 0 })
  if (typeof reason === 'string' && reason.startsWith('subscription_')) return t('refused.subscription')
  if (typeof reason === 'string' && reason.startsWith('customer_')) return t('refused.customer')
  if (typeof reason === 'string' && reason.startsWith('account_')) return t('refused.account')
  const known = plain.find(one => one === reason)
  return known && t(`refused.${known}`)
}

const plain = [
  'room_inactive',
  'no_provider',
  'provider_draining',
  'provider_busy',
  'minutes_used_up',
] as const
