import type { Translation } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'
import type { Words } from './messages.ts'

const count = plural('pt-BR')

export default {
  title: 'Tarefas',
  about:
    'O que a plataforma faz por conta própria: o que aguarda, o que foi feito e o que falhou e precisa de alguém.',
  'empty.title': 'Ainda não há tarefas',
  'empty.text': 'E-mails, a comparação com os servidores e o trabalho do próprio relógio aparecem aqui.',
  what: 'O quê',
  status: 'Status',
  'status.waiting': 'Aguardando',
  'status.retrying': 'Será tentada de novo',
  'status.running': 'Em execução',
  'status.done': 'Feita',
  'status.failed': 'Falhou',
  due: 'Prevista para',
  attempts: 'Tentativas',
  'attempts.of': ({ n, of }) => `${n} de ${of}`,
  error: 'Último erro',
  finished: 'Terminou',
  'customer.all': 'Todas as tarefas deste cliente',
  customer: 'Cliente',
  created: 'Criada',
  payload: 'Do que se trata',
  'payload.none': 'Nada em particular: o relógio pediu.',
  'filter.kind': 'Tipo',
  actions: ({ what }) => `Ações de ${what}`,
  retry: 'Fazer agora',
  'did.retry': 'Será feita assim que possível, com todas as tentativas de novo',
  delete: 'Excluir',
  'delete.title': ({ what }) => `Excluir a tarefa “${what}”?`,
  'delete.waiting': 'Ela não será feita. O que o relógio pede volta sozinho.',
  'delete.over': 'O registro sai desta lista. O que ela fez continua feito.',
  'delete.confirm': 'Excluir tarefa',
  'did.delete': 'Tarefa excluída',
  'failed.show': ({ n }) => count(n, 'tarefa foi abandonada', 'tarefas foram abandonadas'),
} satisfies Translation<Words>
