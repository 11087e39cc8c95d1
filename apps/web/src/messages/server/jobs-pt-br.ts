/** What jobs do. */
export default {
  'Send email': 'Enviar um e-mail',
  'Update a recording on its server': 'Atualizar uma gravação no servidor',
  'Check all providers for recordings': 'Procurar gravações em todos os provedores',
  'Check a provider for recordings': 'Procurar gravações em um provedor',
  'Delete leftover recordings': 'Excluir gravações que sobraram',
  'Expire old recordings': 'Excluir gravações antigas, com aviso',
  'End a meeting': 'Encerrar uma reunião',
  'Finalize a meeting’s attendance': 'Fechar a presença de uma reunião',
  'Check if a meeting is still live': 'Ver se uma reunião ainda está em andamento',
  'Close stale meetings': 'Encerrar reuniões sem resposta do servidor',
  'Renew and expire subscriptions': 'Renovar e vencer assinaturas',
  'Schedule provider health checks': 'Agendar a verificação dos provedores',
  'Check a provider’s health': 'Verificar um provedor de serviço',
  'Clean up expired data': 'Excluir dados vencidos',
}
