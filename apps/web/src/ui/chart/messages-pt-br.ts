import type { Translation } from '#messages/dictionary.ts'
import type { Words } from './messages.ts'

export default {
  table: 'Mostrar como tabela',
  chart: 'Mostrar como gráfico',
  period: 'Período',
  nothing: 'Nada neste período',
  unit: ({ unit }) => `em ${unit}`,
  none: 'sem dados',
  keys: 'As setas do teclado passam de um período a outro.',
} satisfies Translation<Words>
