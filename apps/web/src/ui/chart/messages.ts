import { dictionary } from '#messages/dictionary.ts'

const en = {
  table: 'Show as table',
  chart: 'Show as chart',
  period: 'Period',
  nothing: 'Nothing in this time',
  keys: 'Arrow keys move from period to period.',
} as const

export type Words = typeof en
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
