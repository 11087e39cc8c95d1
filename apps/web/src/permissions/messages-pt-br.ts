import type { Translation } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'
import type { Words } from './messages.ts'

const count = plural('pt-BR')

export default {
  permissions: 'Permissões',
  all: 'Selecionar tudo',
  none: 'Limpar',
  reading: 'Só leitura',
  chosen: ({ n }) =>
    n === 0 ? 'Nenhuma permissão escolhida' : count(n, 'permissão escolhida', 'permissões escolhidas'),
  platform: 'Só para a plataforma inteira',
  'resource.service_providers': 'Provedores de serviço',
  'resource.service_packages': 'Pacotes de serviço',
  'resource.customers': 'Clientes',
  'resource.subscriptions': 'Assinaturas',
  'resource.accounts': 'Contas',
  'resource.rooms': 'Salas',
  'resource.room_tokens': 'Links das salas',
  'resource.recordings': 'Gravações',
  'resource.meetings': 'Reuniões',
  'resource.users': 'Usuários',
  'resource.memberships': 'Vínculos',
  'resource.roles': 'Papéis',
  'resource.api_credentials': 'Credenciais de API',
  'resource.jobs': 'Tarefas',
  'resource.system': 'Plataforma',
  'resource.settings': 'Configurações',
  'resource.audit_entries': 'Auditoria',
} satisfies Translation<Words>
