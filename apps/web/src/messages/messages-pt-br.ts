import type { Translation } from './dictionary.ts'
import type { en } from './en.ts'
import { plural } from './plural.ts'

const count = plural('pt-BR')
const number = (n: number) => n.toLocaleString('pt-BR')

export default {
  'action.cancel': 'Cancelar',
  'action.clear': 'Limpar',
  'action.close': 'Fechar',
  'action.copy': 'Copiar',
  'action.copied': 'Copiado',
  'action.copy_failed': 'O navegador não permitiu copiar. Selecione o texto e copie à mão.',
  'action.delete': 'Excluir',
  'action.dismiss': 'Dispensar',
  'action.edit': 'Editar',
  'action.hide': 'Ocultar',
  'action.more': 'Mais ações',
  'action.retry': 'Tentar de novo',
  'action.save': 'Salvar',
  'action.show': 'Mostrar',
  'action.undo': 'Desfazer',

  'age.updated': ({ ago }) => `atualizado ${ago}`,

  'combobox.empty': 'Nada encontrado',
  'combobox.failed': 'A busca falhou. Digite de novo para repetir.',
  'combobox.open': 'Mostrar opções',
  'combobox.searching': 'Buscando…',

  'connection.offline':
    'Você está sem conexão. Continue digitando: nada se perde, e o que falta carregar vem quando a conexão voltar.',
  'connection.lost': 'O servidor não responde. Continuamos tentando; o que você digitou continua aqui.',
  'connection.back': 'Conexão restabelecida',

  'confirm.typed': ({ word }) => `Digite “${word}” para confirmar`,

  'count.accounts': ({ n }) => count(n, 'conta', 'contas'),
  'count.api_credentials': ({ n }) => count(n, 'credencial de API', 'credenciais de API'),
  'count.invitations': ({ n }) => count(n, 'convite', 'convites'),
  'count.meetings': ({ n }) => count(n, 'reunião', 'reuniões'),
  'count.memberships': ({ n }) => count(n, 'participação', 'participações'),
  'count.recordings': ({ n }) => count(n, 'gravação', 'gravações'),
  'count.room_access_codes': ({ n }) => count(n, 'código de acesso', 'códigos de acesso'),
  'count.room_tokens': ({ n }) => count(n, 'link', 'links'),
  'count.rooms': ({ n }) => count(n, 'sala', 'salas'),
  'count.subscriptions': ({ n }) => count(n, 'assinatura', 'assinaturas'),

  'error.boundary': 'Esta página teve um problema',
  'error.boundary.hint': 'Nada do que você salvou se perdeu. Tente de novo ou recarregue a página.',
  'error.generic': 'Algo deu errado',
  'error.network': 'Não foi possível falar com o servidor. Verifique sua conexão e tente de novo.',
  'error.offline':
    'Você está sem conexão. O que você digitou continua aqui: tente de novo quando a conexão voltar.',
  'error.reload': 'Recarregar a página',
  'error.request_id': 'Requisição',

  'field.amount': 'Informe um valor, como 49,00',
  'field.at_least': ({ n }) => `No mínimo ${number(n)}`,
  'field.at_most': ({ n }) => `No máximo ${number(n)}`,
  'field.at_most_characters': ({ n }) => `No máximo ${number(n)} caracteres`,
  'field.choose': 'Escolha uma opção',
  'expiry.at': 'Dia e hora',
  'expiry.days': ({ n }) => `Em ${count(n, 'dia', 'dias')}`,
  'expiry.never': 'Nunca',
  'expiry.own': 'Em um dia e hora…',

  'field.default': ({ value }) => `Padrão: ${value}`,
  'field.on': 'Ligado',
  'field.none': 'Nenhum',
  'field.number': 'Informe um número',
  'field.integer': 'Informe um número inteiro',
  'field.required': 'Obrigatório',

  'filter.all': 'Todos',
  'filter.clear': 'Limpar filtros',
  'filter.more': 'Mais filtros',
  'filter.fewer': 'Menos filtros',
  'filter.remove': ({ name }) => `Remover o filtro ${name}`,

  'lately.label': 'Período',
  'lately.day': 'Últimas 24 horas',
  'lately.week': 'Últimos 7 dias',
  'lately.month': 'Últimos 30 dias',
  'lately.quarter': 'Últimos 90 dias',
  'lately.own': 'Personalizado…',
  'lately.from': 'De',
  'lately.until': 'Até',

  'length.hours': ({ hours, minutes }) => (minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`),
  'length.minutes': ({ minutes }) => `${minutes} min`,
  'length.seconds': ({ seconds }) => `${seconds} s`,

  'size.mb': ({ mb }) => `${mb} MB`,

  'form.compare': 'Comparar',
  'form.stale': 'Outra pessoa alterou isto enquanto você editava. Compare e escolha o que vale.',
  'form.fix': ({ n }) =>
    n === 1 ? 'Um campo precisa da sua atenção.' : `${n} campos precisam da sua atenção.`,
  'form.leave': 'Sair sem salvar?',
  'form.leave.confirm': 'Sair',
  'form.leave.text': 'Suas alterações nesta página ainda não foram salvas.',
  'form.stay': 'Ficar',

  'identifiers.title': 'Identificadores',
  'identifiers.id': 'ID',
  'identifiers.ulid': 'ULID',
  'identifiers.uuid': 'UUID',
  'identifiers.copy': ({ what }) => `Copiar ${what}`,
  'identifiers.created': 'Criado',
  'identifiers.changed': 'Alterado',

  'list.count': ({ n }) => count(n, 'registro', 'registros'),
  'list.part': ({ shown, total }) => `${number(shown)} de ${count(total, 'registro', 'registros')}`,
  'list.empty.filtered': 'Nada corresponde',
  'list.empty.filtered.text': 'Tente outras palavras ou limpe os filtros.',
  'list.loading': 'Carregando',
  'list.more': 'Carregar mais',
  'list.actions': 'Ações',

  'metadata.add': 'Adicionar entrada',
  'metadata.duplicate': 'Esta chave aparece duas vezes',
  'metadata.empty': 'Nenhuma entrada ainda.',
  'metadata.key': 'Chave',
  'metadata.missing_key': 'Dê uma chave a este valor',
  'metadata.remove': ({ key }) => (key ? `Remover ${key}` : 'Remover entrada'),
  'metadata.too_deep': 'Objetos e listas só podem conter valores simples',
  'metadata.value': 'Valor',

  'nav.accounts': 'Contas',
  'nav.customers': 'Clientes',
  'nav.subscriptions': 'Assinaturas',
  'nav.label': 'Principal',
  'nav.open': 'Abrir navegação',
  'nav.api_credentials': 'Credenciais de API',
  'nav.audit_entries': 'Auditoria',
  'nav.invitations': 'Convites',
  'nav.jobs': 'Tarefas',
  'nav.meetings': 'Reuniões',
  'nav.recordings': 'Gravações',
  'nav.roles': 'Papéis',
  'nav.rooms': 'Salas',
  'nav.search': 'Encontrar…',
  'nav.statistics': 'Estatísticas',
  'nav.users': 'Usuários',
  'nav.company': 'Empresa',
  'nav.people': 'Pessoas',
  'nav.plan': 'Plano e uso',
  'nav.activity': 'Atividade',
  'nav.section.company': 'Sua empresa',
  'nav.section.manage': 'Gerenciar',
  'nav.section.offer': 'Oferta',
  'nav.section.system': 'Sistema',
  'nav.service_packages': 'Pacotes de serviço',
  'nav.service_providers': 'Provedores de serviço',
  'nav.settings': 'Configurações',
  'nav.system': 'Saúde',
  'nav.skip': 'Ir para o conteúdo',
  'nav.breadcrumbs': 'Caminho',

  'not_found.home': 'Ir para a página inicial',
  'not_found.text': 'Ela pode ter sido removida, ou o endereço não está certo.',
  'not_found.title': 'Esta página não existe',

  'home.title': 'Início',

  'period.day': ({ n }) => count(n, 'dia', 'dias'),
  'period.week': ({ n }) => count(n, 'semana', 'semanas'),
  'period.month': ({ n }) => count(n, 'mês', 'meses'),
  'period.year': ({ n }) => count(n, 'ano', 'anos'),
  'period.every': ({ period }) => `a cada ${period}`,
  'period.every.day': 'por dia',
  'period.every.week': 'por semana',
  'period.every.month': 'por mês',
  'period.every.year': 'por ano',

  'repeat.remove': ({ name }) => `Remover ${name}`,

  'secret.keep': ({ last4 }) => `Definido, termina em …${last4}. Deixe vazio para manter.`,

  'session.menu': 'Sua conta',
  'session.profile': 'Seu perfil',
  'session.sign_out': 'Sair',
  'session.sign_out_failed': 'Você continua conectado: o servidor não respondeu. Tente de novo.',
  'session.platform_admin': 'Administrador da plataforma',

  'density.comfortable': 'Confortável',
  'density.compact': 'Compacto',

  'theme.dark': 'Escuro',
  'theme.light': 'Claro',
  'theme.system': 'Sistema',

  language: 'Idioma',

  'toast.region': 'Notificações (F8)',
} satisfies Translation<typeof en>
