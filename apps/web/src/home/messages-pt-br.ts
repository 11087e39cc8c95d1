import type { Translation } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'
import type { Words } from './messages.ts'

const count = plural('pt-BR')
const number = (n: number) => n.toLocaleString('pt-BR')

export default {
  hello: ({ name }) => (name ? `Olá, ${name}` : 'Olá'),
  empty: 'Nada foi compartilhado com você ainda',
  'empty.text': 'Peça acesso a um administrador; o que você puder ver aparece aqui.',

  'steps.title': 'Primeiros passos',
  'steps.text': 'Do servidor de reuniões ao primeiro link. Cada passo depende do anterior.',
  'steps.done': ({ done, all }) => `${done} de ${all} concluídos`,
  'step.done': 'Concluído',
  'step.next': 'Próximo',
  'step.later': 'Depois',
  'step.serviceProviders': 'Registre um provedor de serviço',
  'step.serviceProviders.text': 'O servidor de reuniões, como o BigBlueButton, onde as reuniões acontecem.',
  'step.serviceProviders.do': 'Registrar provedor',
  'step.servicePackages': 'Crie um pacote de serviço',
  'step.servicePackages.text': 'O que você vende: provedores, recursos, limites e um preço.',
  'step.servicePackages.do': 'Criar pacote',
  'step.customers': 'Adicione um cliente',
  'step.customers.text': 'A empresa ou a pessoa que você cobra.',
  'step.customers.do': 'Adicionar cliente',
  'step.subscriptions': 'Faça a assinatura do cliente',
  'step.subscriptions.text': 'O contrato que liga o cliente a um pacote.',
  'step.subscriptions.do': 'Adicionar assinatura',
  'step.accounts': 'Abra uma conta',
  'step.accounts.text': 'Um serviço do cliente em funcionamento, dentro dos limites da assinatura.',
  'step.accounts.do': 'Abrir conta',
  'step.rooms': 'Crie uma sala',
  'step.rooms.text': 'Um lugar com link próprio, para quantas reuniões você quiser.',
  'step.rooms.do': 'Criar sala',
  'step.roomTokens': 'Envie um link',
  'step.roomTokens.text': 'Quem abrir o link entra pelo navegador, sem fazer login.',
  'step.roomTokens.do': 'Criar um link',

  'total.serviceProviders': 'Provedores',
  'total.servicePackages': 'Pacotes',
  'total.customers': 'Clientes',
  'total.subscriptions': 'Assinaturas',
  'total.accounts': 'Contas',
  'total.rooms': 'Salas',
  'totals.title': 'Em resumo',

  'latest.rooms': 'Salas mais recentes',
  'latest.customers': 'Clientes mais recentes',
  'latest.all': 'Ver tudo',
  'latest.none': 'Nada ainda.',
  'health.title': 'Provedores',
  'health.inactive': 'Inativo',
  'health.healthy': 'Saudável',
  'health.degraded': 'Instável',
  'health.down': 'Fora do ar',
  'health.unknown': 'Ainda não verificado',

  'live.title': 'Ao vivo agora',
  'live.meetings': 'Reuniões',
  'live.people': 'Participantes',
  'live.count': ({ n, more }) => (more ? `mais de ${n}` : n),
  'live.in': ({ n }) => count(n, 'pessoa', 'pessoas'),
  'live.meeting': 'Reunião',
  'live.none': 'Nenhuma reunião em andamento.',
  'live.all': ({ n }) => `Ver todas as ${number(n)}`,

  'trend.meetings': 'Reuniões',
  'trend.participants': 'Participantes',
  'trend.participant_minutes': 'Minutos de participantes',
  'trend.new_customers': 'Novos clientes',
  'trend.minutes': 'min',
  'trend.now': 'Últimos 30 dias',
  'trend.before': '30 dias anteriores',
  'trend.more': 'Estatísticas',

  'activity.title': 'Atividade recente',

  'limit.past': ({ who, what, percent }) =>
    percent > 100 ? `${who} usou ${number(percent)}% do limite: ${what}` : `${who} esgotou o limite: ${what}`,
  'limit.past.do': 'O uso para até a contagem recomeçar: ofereça um pacote maior ou aumente o limite.',
  'limit.near': ({ who, what, percent }) => `${who} usou ${percent}% do limite: ${what}`,
  'limit.near.do': 'Fale com o cliente antes que o limite se esgote.',
  'limit.open': 'Abrir assinatura',
  'limit.more': ({ n }) => `${count(n, 'outro limite está', 'outros limites estão')} quase no fim`,
  'limit.more.do': 'As estatísticas mostram quem está perto de um limite.',
  'limit.more.open': 'Ver estatísticas',
  ending: ({ name }) => `${name} termina em menos de uma semana: foi cancelada`,
  'ending.do': 'As contas e salas param com ela. Renovar desfaz o cancelamento.',
  renewal: ({ n, more }) =>
    more
      ? `O período de ${number(n)} ou mais assinaturas termina em menos de uma semana`
      : `O período de ${count(n, 'assinatura', 'assinaturas')} termina em menos de uma semana`,
  'renewal.do': 'A que ninguém renovar é suspensa depois da carência.',
  'renewal.open': 'Ver quais',
  delinquent: ({ n }) => `${count(n, 'cliente está', 'clientes estão')} com pagamentos em atraso`,
  'delinquent.do': 'Estão marcados como inadimplentes.',
  'delinquent.open': 'Ver quem',
} satisfies Translation<Words>
