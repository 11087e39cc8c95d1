import { plural } from '#messages/plural.ts'

const count = plural('pt-BR')

export default {
  email: 'E-mail',
  password: 'Senha',
  'password.new': 'Nova senha',
  'password.hint': 'No mínimo 8 caracteres. Algumas palavras sem relação são fáceis de lembrar.',
  'password.short': 'Use pelo menos 8 caracteres',
  first_name: 'Nome',
  last_name: 'Sobrenome',
  missing: 'Preencha este campo',

  'sign_in.title': 'Entrar no StreamWise',
  'sign_in.submit': 'Entrar',
  'sign_in.first':
    'Esta plataforma ainda não tem administrador. Abra o link de configuração que o servidor mostrou ao iniciar.',
  'sign_in.setup': 'Sua conta está pronta. Entre para começar.',
  'sign_in.forgot': 'Esqueceu a senha?',
  'sign_in.back': 'Voltar ao login',
  'sign_in.wrong': 'E-mail ou senha incorretos.',
  'sign_in.unavailable': 'Não é possível entrar agora. Tente de novo em instantes.',
  limited: ({ seconds }: { seconds: number }) =>
    seconds < 90
      ? `Tentativas demais. Tente de novo em ${count(seconds, 'segundo', 'segundos')}.`
      : `Tentativas demais. Tente de novo em ${count(Math.ceil(seconds / 60), 'minuto', 'minutos')}.`,

  'again.title': 'Entre para continuar',
  'again.text': 'Sua sessão terminou. Nada nesta página se perdeu: você continua de onde parou.',
  'again.other': 'Esta é outra conta: você sairá da página, e o que foi digitado nela se perde.',
  'again.leave': 'Sair desta página',
  'again.gave_up': 'Nada foi enviado: sua sessão terminou.',

  'forgot.title': 'Esqueceu a senha?',
  'forgot.text': 'Enviamos um link para você escolher uma nova.',
  'forgot.submit': 'Enviar link',
  'forgot.sent': 'Confira seu e-mail',
  'forgot.sent.text': ({ email }: { email: string }) =>
    `Se ${email} tem uma conta aqui, um link para escolher uma nova senha está a caminho. Ele funciona por uma hora.`,
  'forgot.no_mail': 'Esta plataforma não envia e-mails. Peça um link à administração.',

  'choose.title': 'Escolha uma senha',
  'choose.text': 'Você entra com ela em seguida e sai da sua conta nos outros dispositivos.',
  'choose.submit': 'Salvar e entrar',
  'choose.dead': 'Este link não funciona',
  'choose.dead.text': 'Ele expirou, já foi usado ou está incompleto. Peça um novo.',
  'choose.new_link': 'Pedir um novo link',

  'invitation.opening': 'Abrindo o convite…',
  'invitation.title': ({ place }: { place: string }) => `Participar de ${place}`,
  'invitation.platform': 'StreamWise',
  'invitation.by': ({ name, role }: { name: string; role: string }) =>
    `${name} convidou você. Seu papel: ${role}.`,
  'invitation.plain': ({ role }: { role: string }) => `Você recebeu um convite. Seu papel: ${role}.`,
  'invitation.for': ({ email }: { email: string }) => `Este convite é para ${email}.`,
  'invitation.account': 'Escolha uma senha, e sua conta está pronta.',
  'invitation.known': 'Você já tem uma conta: entre para aceitar.',
  'invitation.signed_in': ({ name }: { name: string }) => `Você entrou como ${name}.`,
  'invitation.someone_else': ({ email }: { email: string }) =>
    `Você entrou como ${email}. Entre com o endereço do convite para aceitá-lo.`,
  'invitation.accept': 'Aceitar convite',
  'invitation.dead': 'Este convite não funciona',
  'invitation.dead.text':
    'O link está incompleto, ou um mais novo foi enviado. Procure o e-mail mais recente.',
  'invitation.expired': 'Este convite expirou',
  'invitation.expired.text': 'Peça a quem convidou você para enviá-lo de novo.',
  'invitation.revoked': 'Este convite foi cancelado',
  'invitation.revoked.text': 'Pergunte a quem convidou você o que aconteceu.',
  'invitation.accepted': 'Este convite já foi aceito',
  'invitation.accepted.text': 'Entre para continuar.',
  'role.admin': 'Administração',
  'role.support': 'Suporte',
  'role.customer_owner': 'Responsável pelo cliente',
  'role.account_manager': 'Gestão de contas',
  'role.moderator': 'Moderação',
  'role.viewer': 'Leitura',
  'setup.missing': 'Este link de configuração está incompleto',
  'setup.missing.text': 'Abra o link inteiro que o servidor mostrou ao iniciar.',
  'setup.submit': 'Criar conta de administração',
  'setup.text': 'Crie a primeira conta de administração. Este link só funciona uma vez.',
  'setup.title': 'Configurar o StreamWise',
  retry: 'Tentar de novo',
}
