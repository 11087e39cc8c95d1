import type { Translation } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'
import type { Words } from './messages.ts'

const count = plural('pt-BR')
const number = (n: number) => n.toLocaleString('pt-BR')

export default {
  select: ({ name }) => `Selecionar ${name}`,
  'select.all': 'Selecionar tudo nesta página',
  selected: ({ n }) => count(n, 'item selecionado', 'itens selecionados'),
  'select.clear': 'Limpar seleção',
  'select.too_many': ({ most }) => `No máximo ${number(most)} por vez`,
  'select.bar': 'Ações para a seleção',
  'select.some': ({ label, n, of }) => (n === of ? label : `${label} (${number(n)} de ${number(of)})`),

  'refused.title': 'Nada foi alterado',
  'refused.rows': ({ n }) => `${count(n, 'registro impede', 'registros impedem')} a ação:`,
  'refused.without': ({ n }) => (n === 1 ? 'Tirar da seleção' : `Tirar estes ${number(n)} da seleção`),

  range: ({ from, to, total }) =>
    total === undefined
      ? `${number(from)}–${number(to)}`
      : `${number(from)}–${number(to)} de ${number(total)}`,
  'page.size': 'Linhas por página',
  'page.back': 'Anterior',
  'page.first': 'Voltar ao início',
  'page.next': 'Próxima',
  'page.over': 'Não há mais nada aqui',
  'page.over.text': 'A lista ficou mais curta desde então. Ela começa na primeira página.',

  all: 'Buscar e filtrar',
  columns: 'Colunas',
  'columns.reset': 'Voltar ao padrão',

  'column.url': 'Página dos participantes',
  'column.key': 'Chave',
  'column.tag': 'Etiqueta',
  'column.code': 'Código',
  'column.external_id': 'ID externo',
  'column.subdomain': 'Subdomínio',
  'column.currency': 'Moeda',
  'column.starts_at': 'Período desde',
  'column.trial_ends_at': 'Fim do teste',
  'column.cancels_at': 'Cancelamento em',
  'column.username': 'Nome de usuário',
  'column.email_verified_at': 'E-mail confirmado',
  'column.ended_at': 'Término',
  'column.participants': 'Participantes',
  'column.created_at': 'Criado',
  'column.tier': 'Nível',
  'column.checked_at': 'Última verificação',
  'column.permissions': 'Permissões',
  'column.allowed_ips': 'Endereços permitidos',
  'column.revoked_at': 'Revogada',
  'column.request_id': 'Requisição',
  'column.seconds': 'Duração em segundos',
  'column.bytes': 'Tamanho em bytes',

  export: 'Exportar como CSV',
  'export.title': ({ label }) => `Exportar ${label.toLowerCase()}`,
  'export.what': ({ columns }) =>
    `Como a lista está filtrada e ordenada agora, com ${count(columns, 'coluna', 'colunas')}.`,
  'export.limit': ({ most, total }) =>
    `As primeiras ${number(most)} de ${number(total)}: não cabem mais em um arquivo. Use os filtros para obter o restante.`,
  'export.progress': ({ n, of }) =>
    of === undefined
      ? count(n, 'linha lida', 'linhas lidas')
      : `${number(n)} de ${count(of, 'linha lida', 'linhas lidas')}`,
  'export.start': 'Exportar',
  'export.cancel': 'Cancelar',
  'export.did': ({ n }) => count(n, 'linha exportada', 'linhas exportadas'),
  'export.cut': ({ n }) => `${count(n, 'primeira linha exportada', 'primeiras linhas exportadas')}; há mais`,
} satisfies Translation<Words>
