import { t } from '#messages/index.ts'

/** A length of time in words: `1 h 12 min`, `45 min`, `30 s`. Seconds are told of what is shorter than a minute. */
export function lengthText(seconds: number): string {
  if (seconds < 60) return t('length.seconds', { seconds: Math.max(0, Math.floor(seconds)) })
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return t('length.minutes', { minutes })
  return t('length.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}
