import type { Translation } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'
import type { Words } from './messages.ts'

const count = plural('pt-BR')

export default {
  title: 'Convites',
  about: 'Pessoas convidadas por e-mail a ter um papel em algum lugar.',
  search: 'Buscar endereços',
  'empty.title': 'Ninguém foi convidado',
  'empty.text': 'Convide alguém para um cliente, uma conta ou uma sala; quem aceita passa a ter o papel ali.',
  email: 'E-mail',
  place: 'Local',
  role: 'Papel',
  status: 'Status',
  'status.open': 'Aberto',
  'status.expired': 'Expirado',
  'status.accepted': 'Aceito',
  'status.revoked': 'Cancelado',
  expires: 'Vale até',
  sent: 'Enviado',
  open_here: 'Convites ainda sem resposta',
  all_here: 'Todos os convites deste local',
  'all_here.expired': ({ n }) => `Todos os convites, ${count(n, 'expirado', 'expirados')}`,
  actions: ({ email }) => `O que fazer com o convite de ${email}`,
  invite: 'Convidar',
  'invite.title': ({ place }) => `Convidar alguém para ${place}`,
  'invite.someone': 'Convidar alguém',
  'invite.text': 'A pessoa recebe um link por e-mail e, se ainda não tem, um usuário próprio.',
  'invite.submit': 'Enviar convite',
  locale: 'Idioma do e-mail',
  works_for: 'O link vale por',
  days: ({ n }) => count(n, 'dia', 'dias'),
  resend: 'Enviar de novo',
  revoke: 'Cancelar convite',
  'revoke.title': ({ email }) => `Cancelar o convite de ${email}?`,
  'revoke.text': 'O link deixa de valer na hora. Você pode convidar o mesmo endereço de novo.',
  'link.title': 'Entregue este link',
  'link.text': ({ email }) =>
    `Esta plataforma não envia e-mails. Entregue você mesmo o link a ${email}, por um meio que só essa pessoa leia.`,
  'link.copy': 'Copiar link',
  'link.once': 'Ele aparece só desta vez. Enviar de novo cria outro link e encerra este.',
  'did.send': ({ email }) => `Convite enviado para ${email}`,
  'did.revoke': ({ email }) => `Convite de ${email} cancelado`,
} satisfies Translation<Words>
