import { dictionary } from '#messages/dictionary.ts'

const en = {
  table: 'Show as table',
  chart: 'Show as chart',
  period: 'Period',
  nothing: 'No data for this period',
  unit: ({ unit }: { unit: string }) => `in ${unit}`,
  none: 'no data',
  keys: 'Use the arrow keys to move between periods.',
} as const

export type Words = typeof en
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
