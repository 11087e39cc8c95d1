import type { Translation } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'
import type { Words } from './messages.ts'

const count = plural('pt-BR')

export default {
  subscriptions: 'Assinaturas',
  'change.title': ({ name }) => `Mudar o pacote de ${name}`,
  'change.text': 'Escolha um pacote para ver o que muda. Nada acontece antes de você confirmar.',
  'change.do': ({ name }) => `Mudar para ${name}`,
  'change.do.any': 'Mudar de pacote',
  'change.done': ({ name }) => `Agora o pacote é ${name}`,
  package: 'Novo pacote',
  'package.placeholder': 'Busque por nome',
  no_provider: 'ainda sem provedor ativo',

  summary: 'Em resumo',
  'direction.upgrade': 'Upgrade',
  'direction.downgrade': 'Downgrade',
  'direction.sidegrade': 'Mesmo nível',
  difference: 'Preço',
  'difference.none': 'Outra moeda ou outros períodos: veja as condições',
  'difference.same': 'O mesmo por período',
  'difference.more': ({ amount }) => `${amount} a mais por período`,
  'difference.less': ({ amount }) => `${amount} a menos por período`,
  ends_at: 'Pago até',
  'ends_at.text': 'O que está pago mantém as datas, e as contagens continuam.',

  terms: 'Condições que mudam',
  'term.name': 'Nome',
  'term.description': 'Descrição',
  'term.price': 'Preço',
  'term.tier': 'Nível',
  'term.grace': 'Carência',
  'term.overages': 'Excedentes',
  'overages.yes': 'Vendidos',
  'overages.no': 'Não vendidos',
  features: 'Recursos que mudam',
  used: ({ used }) => `${used} em uso`,
  over_limit: 'Uso acima do limite',
  'way.more': 'Mais',
  'way.less': 'Menos',
  kept: 'Recursos que ficam',
  'kept.text': ({ n }) => count(n, 'recurso', 'recursos'),
  providers: 'Provedores',
  'providers.text': 'Onde as reuniões acontecem. As que estão em andamento continuam.',
  'provider.added': 'Adicionado',
  'provider.removed': 'Removido',
  'provider.kept': 'Fica',
  'provider.default': 'Padrão',
  before: 'antes:',
  after: 'depois:',

  too_small: 'Este pacote é pequeno demais',
  'too_small.text': 'O uso é maior que o pacote. Reduza o uso antes ou escolha um maior.',
  'too_small.one': ({ name, limit, used, less }) =>
    `${name}: ${used} em uso, ${limit} no pacote – ${less} a mais`,
  refused: 'Assim não é possível: veja acima.',
  stale:
    'A assinatura foi alterada nesse meio-tempo. Isto é o que mudaria agora: confira de novo antes de continuar.',

  'sync.title': ({ name }) => `Sincronizar ${name} com o pacote`,
  'sync.text':
    'Deixa a assinatura como uma nova do mesmo pacote seria hoje. Nada acontece antes de você confirmar.',
  'sync.parts': 'O que sincronizar',
  'sync.features': 'Recursos',
  'sync.features.text': 'Limites e opções como no pacote; os extras saem.',
  'sync.providers': 'Provedores',
  'sync.providers.text': 'Os provedores e o padrão do pacote; os extras saem.',
  'sync.terms': 'Condições',
  'sync.terms.text': 'Preço, nível, períodos e carência. Deixe de fora para manter um preço combinado.',
  'sync.do': 'Sincronizar com o pacote',
  'sync.done': ({ name }) => `${name} está de novo igual ao pacote`,
  'sync.same': 'Nada a mudar',
  'sync.same.text': 'Ela já é igual ao pacote no que você escolheu.',
  'sync.back': 'Voltar à assinatura',
  'sync.nothing_chosen': 'Escolha ao menos uma parte.',
} satisfies Translation<Words>
