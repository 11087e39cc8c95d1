import type { Translation } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'
import type { Words } from './messages.ts'

const count = plural('pt-BR')

export default {
  title: 'Contas',
  new: 'Nova conta',
  search: 'Buscar contas',
  create: 'Criar conta',
  edit: ({ name }) => `Editar ${name}`,
  created: ({ name }) => `Conta ${name} criada`,
  saved: ({ name }) => `Conta ${name} salva`,

  'empty.title': 'Nenhuma conta ainda',
  'empty.text':
    'Uma conta é um serviço em funcionamento de um cliente, sob uma assinatura. As salas ficam nas contas.',

  'column.name': 'Nome',
  'column.subscriber': 'Cliente',
  'column.subscription': 'Assinatura',
  'column.status': 'Status',
  'column.created': 'Criada',

  'status.active': 'Ativa',
  'status.inactive': 'Inativa',
  'status.suspended': 'Suspensa',
  'means.active': 'As salas funcionam.',
  'means.inactive': 'Ninguém entra nas salas. A conta pode ser excluída quando não tiver mais salas.',
  'means.suspended': 'Ninguém entra nas salas, e nenhuma sala pode ser adicionada.',

  'tab.label': 'Conta',
  'tab.overview': 'Visão geral',
  'tab.rooms': 'Salas',
  'tab.meetings': 'Reuniões',
  'tab.recordings': 'Gravações',
  'card.details': 'Detalhes',
  'card.limits': 'Uso',
  'limits.shared': 'Compartilhado com todas as contas de',
  'card.metadata': 'Metadados',
  'card.settings': 'Configurações',
  'card.settings.hint': 'Definidas só pela plataforma.',

  'term.customer': 'Cliente',
  'term.subscription': 'Assinatura',
  'term.owner': 'Proprietário',
  'term.tag': 'Etiqueta',
  'term.code': 'Código',
  'term.key': 'Chave da conta',

  'rooms.label': 'Salas desta conta',
  'rooms.add': 'Adicionar sala',
  'rooms.empty': 'Nenhuma sala ainda',
  'rooms.empty.text': 'Uma sala é um lugar com um link, para quantas reuniões você quiser.',
  'rooms.name': 'Nome',
  'rooms.status': 'Status',
  'rooms.access': 'Acesso',
  'rooms.public': 'Pública',
  'rooms.private': 'Só com link',
  'rooms.created': 'Criada',
  'rooms.status.active': 'Ativa',
  'rooms.status.inactive': 'Inativa',

  'to.active': 'Ativar',
  'to.inactive': 'Desativar',
  'to.suspended': 'Suspender',
  'to.active.done': ({ name }) => `${name} está ativa: as pessoas podem entrar nas salas`,
  'to.inactive.done': ({ name }) => `${name} está inativa: ninguém entra nas salas`,
  'to.suspended.done': ({ name }) => `${name} está suspensa: ninguém entra nas salas`,

  move: 'Mover para outra assinatura…',
  'move.title': ({ name }) => `Mover ${name}`,
  'move.text':
    'Ela vai com salas e gravações para outra assinatura do mesmo cliente. As reuniões em andamento continuam.',
  'move.to': 'Nova assinatura',
  'move.to.hint': 'As deste cliente.',
  'move.max_accounts': ({ n }) => count(n, 'conta', 'contas'),
  'move.max_rooms': ({ n }) => count(n, 'sala', 'salas'),
  'move.left': ({ left }) => `restam ${left} lá`,
  'move.unlimited': 'sem limite lá',
  'move.fits': 'Cabe',
  'move.too_many': 'Não cabe',
  'move.not_active': 'Esta assinatura não está ativa: nada pode ser movido para ela.',
  'move.submit': 'Mover conta',
  'move.done': ({ name, to }) => `${name} agora está sob ${to}`,

  'owner.change': 'Trocar proprietário…',
  'owner.title': ({ name }) => `Trocar o proprietário de ${name}`,
  'owner.text':
    'Um membro da conta ou do cliente. A pessoa passa a ser gerente da conta; quem era proprietário continua o que é.',
  'owner.done': ({ name }) => `${name} agora tem outro proprietário`,

  'delete.ask': 'Excluir conta…',
  'delete.not_sold': 'Excluir – não faz parte do seu plano',
  delete: 'Excluir conta',
  'delete.first': 'Excluir – desative primeiro',
  'delete.rooms_first': 'Excluir – exclua as salas primeiro',
  'delete.title': ({ name }) => `Excluir a conta ${name}?`,
  'delete.text':
    'Exclui a conta e os papéis que as pessoas têm nela. A vaga volta para a assinatura. Isso não pode ser desfeito.',
  'delete.done': ({ name }) => `Conta ${name} excluída`,

  'section.main': 'Conta',
  'field.name': 'Nome da conta',
  'field.name.hint': 'Como uma escola, um departamento ou um projeto.',
  'field.subscription': 'Assinatura',
  'field.subscription.hint': 'Os limites dela valem para todas as contas juntas.',
  'field.subscription.placeholder': 'Busque por nome ou etiqueta',
  'field.tag': 'Etiqueta',
  'field.tag.hint': 'Uma palavra sua, para agrupar contas.',
  'field.code': 'Código',
  'field.code.hint': 'O código desta conta em outro sistema.',
  'field.metadata': 'Metadados',
  'field.metadata.hint': 'Dados seus, em chaves e valores.',
} satisfies Translation<Words>
