import type { Translation } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'
import type { Kind, Verb, Words } from './messages.ts'

const count = plural('pt-BR')

const nouns: Record<Kind, readonly [one: string, other: string, gender: 'a' | 'o']> = {
  accounts: ['conta', 'contas', 'a'],
  customers: ['cliente', 'clientes', 'o'],
  recordings: ['gravação', 'gravações', 'a'],
  rooms: ['sala', 'salas', 'a'],
  service_packages: ['pacote de serviço', 'pacotes de serviço', 'o'],
  subscriptions: ['assinatura', 'assinaturas', 'a'],
  users: ['usuário', 'usuários', 'o'],
}

/** What was done; `@` agrees with what it was done to. */
const done: Record<Verb, string> = {
  activate: 'ativad@',
  deactivate: 'desativad@',
  suspend: 'suspens@',
  terminate: 'encerrad@',
  make_public: 'agora públic@',
  make_private: 'agora só com link',
  hide: 'ocultad@',
  show: 'de volta à oferta',
  retire: 'retirad@ de venda',
  sell: 'de volta à venda',
  publish: 'enviad@ para publicação',
  unpublish: 'com retirada do ar pedida',
  sync: 'sincronizad@ com o pacote',
  mark_delinquent: 'com a marca de inadimplência',
  clear_delinquent: 'sem a marca de inadimplência',
  delete: 'excluíd@',
}

interface Several {
  kind: Kind
  n: number
}

const several = ({ kind, n }: Several) => count(n, nouns[kind][0], nouns[kind][1])

const agreeing = (words: string, { kind, n }: Several) =>
  words.replace('@', nouns[kind][2] + (n < 2 ? '' : 's'))

export default {
  activate: 'Ativar',
  deactivate: 'Desativar',
  suspend: 'Suspender',
  terminate: 'Encerrar',
  make_public: 'Tornar pública',
  make_private: 'Só com link',
  hide: 'Ocultar',
  show: 'Mostrar',
  retire: 'Retirar de venda',
  sell: 'Voltar a vender',
  publish: 'Publicar',
  unpublish: 'Tirar do ar',
  sync: 'Sincronizar com o pacote',
  mark_delinquent: 'Marcar como inadimplente',
  clear_delinquent: 'Tirar a marca de inadimplente',
  delete: 'Excluir',

  did: ({ verb, ...what }) => `${several(what)} ${agreeing(done[verb], what)}`,
  'did.along': ({ did, along }) => `${did}, com ${along}`,
  undone: 'Tudo voltou a ser como antes',

  'ask.title': ({ verb, ...what }) =>
    ({
      delete: `Excluir ${several(what)}?`,
      terminate: `Encerrar ${several(what)}?`,
      sync: `Sincronizar ${several(what)} com o pacote?`,
    })[verb],
  'ask.typed': ({ verb, ...what }) => `${verb === 'delete' ? 'excluir' : 'encerrar'} ${several(what)}`,
  'ask.delete': 'Tudo o que está abaixo vai junto. Isso não pode ser desfeito.',
  'ask.delete.recordings': 'Os servidores também as excluem. Depois disso, não há como desfazer.',
  'ask.delete.users':
    'Essas pessoas não poderão mais entrar, e seus papéis vão junto. Isso não pode ser desfeito.',
  'ask.delete.service_packages': 'Eles saem da oferta. Isso não pode ser desfeito.',
  'ask.terminate':
    'Tudo o que está abaixo fica inativo, e as reuniões em andamento terminam. Isso não pode ser desfeito.',
  'ask.sync':
    'Recursos e provedores passam a ser os do pacote de cada uma, assim como as condições. O que foi mudado à mão se perde.',
  'ask.more': ({ n }) => `e mais ${n.toLocaleString('pt-BR')}`,
} satisfies Translation<Words>
