import type { BoundField } from '#forms/create-form.ts'
import { Select } from '#ui/fields/select.tsx'
import { t } from './messages.ts'
import type { PeriodType } from './types.ts'

const units = ['day', 'week', 'month', 'year'] as const

/** Days, weeks, months or years. */
export function PeriodSelect(props: BoundField<PeriodType> & { label: string; class?: string }) {
  return (
    <Select
      {...props}
      options={units.map(value => ({ value, label: t(`unit.${value}`) }))}
      onChange={value => {
        const unit = units.find(one => one === value)
        if (unit) props.onChange(unit)
      }}
    />
  )
}
