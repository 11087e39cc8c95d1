import type { Translation } from '#messages/dictionary.ts'
import type { Words } from './messages.ts'

export default {
  'role.admin': 'Administração',
  'role.admin.about': 'Tudo, na plataforma inteira.',
  'role.support': 'Suporte',
  'role.support.about': 'Vê tudo, testa provedores e encerra reuniões.',
  'role.customer_owner': 'Responsável pelo cliente',
  'role.customer_owner.about': 'Tudo de um cliente.',
  'role.account_manager': 'Gestão de contas',
  'role.account_manager.about': 'Contas, salas e seus links.',
  'role.moderator': 'Moderação',
  'role.moderator.about': 'Conduz reuniões nas salas.',
  'role.viewer': 'Leitura',
  'role.viewer.about': 'Vê salas, entra nelas e assiste às gravações.',
} satisfies Translation<Words>
