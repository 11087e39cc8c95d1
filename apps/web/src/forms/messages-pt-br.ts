import type { Translation } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'
import type { Words } from './messages.ts'

const count = plural('pt-BR')

export default {
  'conflict.title': 'Outra pessoa alterou isto enquanto você editava',
  'conflict.text': 'Escolha o que vale em cada campo e salve. Nada se perde até lá.',
  'conflict.when': 'A outra versão foi salva',
  'conflict.mine': 'Sua versão',
  'conflict.theirs': 'Outra versão',
  'conflict.before': ({ value }) => `Antes: ${value}`,
  'conflict.both': 'Vocês dois alteraram este campo',
  'conflict.by_me': 'Só você alterou este campo',
  'conflict.by_them': 'Só a outra pessoa alterou este campo',
  'conflict.all_mine': 'Tudo da minha versão',
  'conflict.all_theirs': 'Tudo da outra versão',
  'conflict.open': ({ n }) => `${n === 1 ? 'Falta' : 'Faltam'} ${count(n, 'campo', 'campos')}`,
  'conflict.save': 'Salvar assim',
  'conflict.back': 'Voltar ao formulário',
  'value.on': 'Ligado',
  'value.off': 'Desligado',
  'value.empty': 'Vazio',
} satisfies Translation<Words>
