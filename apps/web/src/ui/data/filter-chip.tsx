import X from 'lucide-solid/icons/x'
import type { JSX } from 'solid-js'
import { t } from '#messages/index.ts'
import { IconButton } from '../icon-button.tsx'

export interface FilterChipProps {
  /** What it filters by: “Account”. */
  label: string
  onRemove: () => void
  children: JSX.Element
}

/** A filter that a link to this page brought. */
export function FilterChip(props: FilterChipProps) {
  return (
    <span class="inline-flex min-h-control items-center gap-1 rounded-md border border-accent bg-selected ps-2.5">
      <span class="text-ink-faint">{props.label}:</span>
      <span class="font-medium">{props.children}</span>
      <IconButton class="size-7" label={t('filter.remove', { name: props.label })} onClick={props.onRemove}>
        <X size={14} />
      </IconButton>
    </span>
  )
}
