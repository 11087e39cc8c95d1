import type { Translation } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'
import type { Words } from './messages.ts'

const count = plural('pt-BR')

export default {
  room_id: 'Sala',
  account_id: 'Conta',
  customer_id: 'Cliente',
  subscription_id: 'Assinatura',
  service_provider_id: 'Provedor',
  meeting_id: 'Reunião',
  subscriber_id: 'Cliente',
  package_id: 'Pacote',
  'meeting.one': 'Uma reunião',

  'live.title': 'Ao vivo agora',
  'live.none': 'Nenhuma reunião em andamento no momento.',
  'live.count': ({ n }) => count(n, 'reunião', 'reuniões'),
  'live.people': ({ n }) => count(n, 'pessoa', 'pessoas'),
  'live.more': ({ n }) => `e mais ${n}`,

  'owner.none': 'Ninguém',
  'owner.field': 'Novo proprietário',
  'owner.placeholder': 'Busque por nome ou e-mail',
  'owner.submit': 'Trocar proprietário',
} satisfies Translation<Words>
