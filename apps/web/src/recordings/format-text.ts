import { lengthText } from '#ui/data/length.ts'
import { sizeText } from '#ui/data/size.ts'
import { words } from '#ui/data/status.ts'
import { t } from './messages.ts'
import type { Recording } from './recording.ts'

const known = ['presentation', 'video', 'screenshare', 'notes', 'podcast', 'statistics'] as const

/** A way to see a recording, in words; one that is not known here by its own name. */
export function formatText(type: string): string {
  const name = known.find(one => one === type)
  return name ? t(`format.${name}`) : words(type)
}

/** How long and how large it is, as far as its server tells. */
export function formatFacts({ length_seconds, size_bytes }: Recording['formats'][number]): string {
  const facts = [
    length_seconds === null ? '' : lengthText(length_seconds),
    size_bytes === null ? '' : sizeText(size_bytes),
  ]
  return facts.filter(Boolean).join(' · ')
}
