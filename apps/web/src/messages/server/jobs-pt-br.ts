/** What jobs do. */
export default {
  'Send a mail': 'Enviar um e-mail',
  'Publish, rename or delete a recording': 'Publicar, renomear ou excluir uma gravação',
  'Look for new and changed recordings': 'Procurar gravações novas e alteradas',
  'Ask a provider for its recordings': 'Perguntar a um provedor por suas gravações',
  'Delete the recordings of what was deleted': 'Excluir as gravações do que foi excluído',
  'Tell of recordings that expire, and delete them': 'Avisar de gravações que expiram e excluí-las',
  'End a meeting': 'Encerrar uma reunião',
  'Reckon up a meeting': 'Apurar uma reunião',
  'Look whether a meeting still runs': 'Ver se uma reunião ainda está em andamento',
  'Close meetings of which nothing is heard': 'Encerrar reuniões sem notícias',
  'Move contracts on with the time': 'Avançar os contratos com o tempo',
  'Have all service providers checked': 'Mandar verificar todos os provedores',
  'Check a service provider': 'Verificar um provedor de serviço',
  'Delete what has expired': 'Excluir o que expirou',
}
