/** What the server says in English, by the English. See `phrasebook` for `{1}`. */
export default {
  Active: 'Ativo',
  Inactive: 'Inativo',
  Suspended: 'Suspenso',
  Terminated: 'Encerrado',
  Canceled: 'Cancelado',
  active: 'ativo',
  inactive: 'inativo',
  suspended: 'suspenso',
  terminated: 'encerrado',
  canceled: 'cancelado',
}
