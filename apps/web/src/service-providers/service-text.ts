import { words } from '#ui/data/status.ts'
import { t } from './messages.ts'

/** A service in words: `meet` is “Meetings”. */
export function serviceText(type: string): string {
  return type === 'meet' ? t('service.meet') : words(type)
}
