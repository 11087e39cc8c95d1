import { formatLocale } from '#messages/locale.ts'
import { fullTime } from './time-format.ts'
import { timeZone } from './time-zone.ts'

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** A moment as the API writes it in the reader's words and zone; nothing where the text is none. */
export function timeText(text: string): string | undefined {
  return instant.test(text) ? fullTime(new Date(text), formatLocale(), timeZone()) : undefined
}
