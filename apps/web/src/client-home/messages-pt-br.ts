import type { Translation } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'
import type { Words } from './messages.ts'

const count = plural('pt-BR')

export default {
  switch: 'Trocar de empresa',
  switched: ({ name }) => `Agora você está em ${name}.`,
  hello: ({ name }) => (name ? `Olá, ${name}` : 'Olá'),
  'room.new': 'Nova sala',

  'rooms.title': 'Suas salas',
  'rooms.all': 'Todas as salas',
  'rooms.none': 'Nenhuma sala ainda',
  'rooms.none.make': 'Uma sala é um lugar com link próprio, para vocês se reunirem quando quiserem.',
  'rooms.none.plan': 'As salas fazem parte de um plano. Peça ao seu fornecedor que configure um para você.',
  'rooms.none.account': 'As salas ficam em uma conta. Abra uma primeiro.',
  'rooms.none.wait': 'Assim que alguém compartilhar uma sala com você, é por aqui que você entra.',
  'account.new': 'Abrir conta',
  'room.closed': 'Fechada',
  'room.live': ({ n }) => (n > 0 ? `Ao vivo · ${count(n, 'pessoa', 'pessoas')}` : 'Ao vivo'),
  'room.start': 'Iniciar',
  'room.join': 'Entrar',
  'room.start.of': ({ name }) => `Iniciar ${name}`,
  'room.join.of': ({ name }) => `Entrar em ${name}`,
  'link.copy': ({ name }) => `Copiar o link de ${name}`,
  'link.copied': ({ name }) => `Link de ${name} copiado`,
  'link.none': ({ name }) => `${name} ainda não tem um link para participantes.`,
  'link.made': ({ name }) => `Link para participantes de ${name} criado e copiado`,

  'live.title': 'Ao vivo agora',
  'live.none': 'Nenhuma reunião em andamento agora.',

  'usage.title': 'Uso',
  'usage.all': 'Plano e uso',
  'usage.none': 'Seu plano não tem limites de uso.',

  'recordings.title': 'Últimas gravações',
  'recordings.all': 'Todas as gravações',
  'recordings.none': 'Nenhuma ainda. As reuniões gravadas aparecem aqui.',

  'plan.title': 'Plano e uso',
  'plan.text': 'O que seu plano inclui e quanto você já usou.',
  'plan.none': 'Você ainda não tem um plano',
  'plan.none.text': 'Sem ele não é possível criar salas. Peça ao seu fornecedor que configure um para você.',
  'plan.help': 'Pedir ajuda',
  'plan.usage': 'Todas as suas salas e contas juntas.',
  'plan.price': 'Preço',
  'plan.period': 'Período atual',
  'plan.renews': 'Renova em',
  'plan.ends': 'Termina em',
  'plan.trial': 'Teste grátis até',
  'plan.status.active': 'Ativo',
  'plan.status.canceled': 'Cancelado',
  'plan.status.suspended': 'Suspenso',
  'plan.status.inactive': 'Inativo',
  'plan.status.terminated': 'Encerrado',
  'plan.canceled': 'Você pode usar tudo até ele terminar.',
  'plan.stopped': 'Nenhuma reunião pode começar com este plano. Fale com seu fornecedor.',
  'plan.change': 'Para mudar de plano, fale com seu fornecedor.',

  'suspended.title': ({ name }) => `O acesso de ${name} está suspenso`,
  'suspended.text':
    'Você pode ver tudo, mas não mudar nada, e nenhuma reunião pode começar. As que estão em andamento continuam, e as gravações podem ser vistas.',
  'suspended.help': 'Pedir ajuda',
} satisfies Translation<Words>
