import type { Translation } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'
import type { Words } from './messages.ts'

const count = plural('pt-BR')

export default {
  title: 'Saúde',
  about: 'Como está a própria plataforma, segundo as últimas verificações.',
  healthy: 'Tudo bem',
  degraded: 'Requer atenção',
  'wrong.title': 'O que requer atenção',
  'wrong.none': 'Nada requer atenção',
  'wrong.none.text': 'Os provedores respondem, as tarefas saem no prazo e o banco de dados está rápido.',
  'provider.down': ({ name }) => `${name} está fora do ar`,
  'provider.down.do':
    'As reuniões começam em outros provedores, quando a assinatura tem outro. Teste-o e, se continuar assim, esvazie-o.',
  'provider.degraded': ({ name }) => `${name} responde devagar, ou nem sempre`,
  'provider.degraded.do':
    'Ainda é possível iniciar reuniões nele. Veja as verificações e a carga do servidor.',
  'provider.unknown': ({ name }) => `${name} ainda não foi verificado`,
  'provider.unknown.do': 'A primeira verificação vem em até um minuto; com um teste, você sabe na hora.',
  'provider.open': 'Abrir provedor',
  'jobs.failed': ({ n }) => count(n, 'tarefa falhou de vez', 'tarefas falharam de vez'),
  'jobs.failed.do': 'Veja o que deu errado, corrija e execute de novo.',
  'jobs.open': 'Ver o que falhou',
  'jobs.overdue': ({ n }) =>
    count(
      n,
      'tarefa está atrasada há mais de cinco minutos',
      'tarefas estão atrasadas há mais de cinco minutos',
    ),
  'jobs.overdue.do':
    'O agendador parou ou não está dando conta. Em uma só máquina, a plataforma tem o seu; no Cloudflare, verifique o Cron Trigger.',
  'jobs.due': 'Ver o que aguarda',
  'mail.none': 'Nenhum e-mail é enviado',
  'mail.none.do':
    'Defina SMTP_URL e MAIL_FROM onde a plataforma roda. Até lá, você mesmo entrega os links de convites e de primeiras senhas.',
  'mail.open': 'Ver as configurações',
  'database.slow': ({ ms }) => `O banco de dados levou ${ms.toLocaleString('pt-BR')} ms para responder`,
  'database.slow.do':
    'Todas as páginas esperam por ele. Verifique a carga e a distância até onde a plataforma roda.',

  database: 'Banco de dados',
  'database.answered': ({ ms }) => `Respondeu em ${ms.toLocaleString('pt-BR')} ms`,
  jobs: 'Tarefas',
  'jobs.waiting': 'Aguardando',
  'jobs.running': 'Em execução',
  'jobs.given_up': 'Falharam de vez',
  'jobs.late': 'Atrasadas',
  mail: 'E-mail',
  'mail.on': 'Configurado',
  'mail.off': 'Não configurado',
  'mail.test': 'Enviar e-mail de teste',
  version: 'Versão',
  providers: 'Provedores de serviço',
  'providers.none': 'Ainda não há provedores de serviço',
  'providers.none.text': 'As reuniões precisam de um servidor para acontecer.',
  'providers.new': 'Novo provedor de serviço',
  'provider.since': 'desde',
  'provider.checked': 'Verificado',
  'provider.never': 'nunca verificado',
  'provider.disabled': 'Desativado',
  'provider.draining': 'Em esvaziamento',
  'state.healthy': 'Saudável',
  'state.degraded': 'Instável',
  'state.down': 'Fora do ar',
  'state.unknown': 'Não verificado',
} satisfies Translation<Words>
