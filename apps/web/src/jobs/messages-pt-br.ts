import type { Translation } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'
import type { Words } from './messages.ts'

const count = plural('pt-BR')

export default {
  title: 'Tarefas',
  about:
    'O que a plataforma faz sozinha: o que aguarda, o que foi concluído e o que falhou e precisa de alguém.',
  'empty.title': 'Ainda não há tarefas',
  'empty.text': 'E-mails, sincronizações com os servidores e rotinas agendadas aparecem aqui.',
  what: 'O quê',
  status: 'Status',
  'status.waiting': 'Aguardando',
  'status.retrying': 'Será tentada de novo',
  'status.running': 'Em execução',
  'status.done': 'Concluída',
  'status.failed': 'Falhou',
  due: 'Prevista para',
  attempts: 'Tentativas',
  'attempts.of': ({ n, of }) => `${n} de ${of}`,
  error: 'Último erro',
  finished: 'Término',
  'customer.all': 'Todas as tarefas deste cliente',
  customer: 'Cliente',
  created: 'Criada',
  payload: 'Detalhes',
  'payload.none': 'Nenhum: é uma rotina agendada.',
  'filter.kind': 'Tipo',
  actions: ({ what }) => `Ações de ${what}`,
  retry: 'Executar agora',
  'did.retry': 'Será executada assim que possível, com todas as tentativas de novo',
  delete: 'Excluir',
  'delete.title': ({ what }) => `Excluir a tarefa “${what}”?`,
  'delete.waiting': 'Ela não será executada. Rotinas agendadas voltam sozinhas.',
  'delete.over': 'O registro sai desta lista. O que ela fez não é desfeito.',
  'delete.confirm': 'Excluir tarefa',
  'did.delete': 'Tarefa excluída',
  'failed.show': ({ n }) => count(n, 'tarefa falhou de vez', 'tarefas falharam de vez'),
} satisfies Translation<Words>
