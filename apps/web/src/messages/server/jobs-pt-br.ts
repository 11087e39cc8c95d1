/** What jobs do. */
export default {
  'Send email': 'Enviar um e-mail',
  'Update a recording on its server': 'Publicar, renomear ou excluir uma gravação',
  'Check all providers for recordings': 'Procurar gravações novas e alteradas',
  'Check a provider for recordings': 'Perguntar a um provedor por suas gravações',
  'Delete leftover recordings': 'Excluir as gravações do que foi excluído',
  'Expire old recordings': 'Avisar de gravações que expiram e excluí-las',
  'End a meeting': 'Encerrar uma reunião',
  'Finalize a meeting’s attendance': 'Apurar uma reunião',
  'Check if a meeting is still live': 'Ver se uma reunião ainda está em andamento',
  'Close stale meetings': 'Encerrar reuniões sem notícias',
  'Renew and expire subscriptions': 'Avançar os contratos com o tempo',
  'Schedule provider health checks': 'Mandar verificar todos os provedores',
  'Check a provider’s health': 'Verificar um provedor de serviço',
  'Clean up expired data': 'Excluir o que expirou',
}
