import { t } from '#messages/index.ts'
import { formatLocale } from '#messages/locale.ts'

/** How large a file is, in MB (10^6 bytes) as storage is sold: `48.2 MB`. */
export function sizeText(bytes: number): string {
  const mb = bytes / 1_000_000
  const digits = mb < 10 ? 1 : 0
  return t('size.mb', {
    mb: Math.max(mb, 0.1).toLocaleString(formatLocale(), { maximumFractionDigits: digits }),
  })
}

const units = ['megabyte', 'gigabyte', 'terabyte'] as const

/** How much room there is, of MB: `500 GB`, `2 TB`; what is not round keeps two digits behind the comma. */
export function storageText(mb: number): string {
  const power = mb >= 1_000_000 ? 2 : mb >= 1_000 ? 1 : 0
  return (mb / 1_000 ** power).toLocaleString(formatLocale(), {
    style: 'unit',
    unit: units[power],
    maximumFractionDigits: 2,
  })
}
