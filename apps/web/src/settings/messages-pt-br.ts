import type { Translation } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'
import type { Words } from './messages.ts'

const count = plural('pt-BR')

export default {
  title: 'Configurações',
  about: 'O que vale para toda a plataforma. As alterações têm efeito imediato.',
  saved: 'As configurações foram salvas',

  'section.name': 'Nome',
  'field.name': 'Nome da plataforma',
  'field.name.hint': 'Aparece no painel, nos e-mails e nas páginas dos participantes.',

  'section.support': 'Ajuda',
  'section.support.about':
    'Onde as pessoas pedem ajuda. Os e-mails mostram este contato, e as respostas vão para ele.',
  'field.support_email': 'Endereço de e-mail',
  'field.support_url': 'Página de ajuda',

  'section.brand': 'Aparência',
  'section.brand.about':
    'Vale nas páginas dos participantes, quando o cliente não tem identidade visual própria.',
  'field.color': 'Cor',
  'field.color.hint': 'Dos botões e links. O texto sobre ela fica claro ou escuro, o que for mais legível.',
  'field.color.pick': 'Escolher uma cor',
  'field.logo': 'Endereço do logotipo',
  'field.logo.hint': 'Uma imagem na web; SVG ou PNG com fundo transparente fica melhor.',
  'logo.failed':
    'Não foi possível carregar esta imagem. Verifique o endereço e se ela pode ser exibida em outros sites.',

  'section.defaults': 'Padrões',
  'section.defaults.about':
    'Os valores iniciais de novos clientes, usuários e pacotes. O que já existe continua como está.',
  'field.locale': 'Idioma',
  'field.timezone': 'Fuso horário',
  'field.timezone.placeholder': 'Buscar fusos horários',
  'field.currency': 'Moeda',
  'field.page_size': 'Linhas por página das listas',
  rows: ({ n }) => count(n, 'linha', 'linhas'),

  preview: 'Prévia',
  'preview.dashboard': 'No painel',
  'preview.join': 'Para os participantes',
  'preview.room': 'Reunião semanal da equipe',
  'preview.enter': 'Entrar na reunião',
  'preview.help': ({ where }) => `Precisa de ajuda? ${where}`,

  environment: 'Ambiente',
  'environment.about': 'Definido na instalação da plataforma; muda ao reiniciar.',
  'environment.url': 'Endereço público',
  'environment.copy': 'Copiar endereço',
  'environment.mail': 'E-mail',
  'environment.mail.from': ({ from }) => `Enviado como ${from}`,
  'environment.mail.none': 'Não configurado',
  'environment.mail.how': 'Defina SMTP_URL e MAIL_FROM para enviar e-mails.',
  'environment.credential': 'Limite de uma credencial de API',
  'environment.address': 'Limite de um endereço',
  'environment.requests': ({ n }) => `${count(n, 'requisição', 'requisições')} por minuto`,
  'environment.unlimited': 'Nenhum',
  'environment.private': 'Provedores em redes privadas',
  'environment.private.yes': 'Permitidos',
  'environment.private.no': 'Recusados',
  'environment.timeout': 'Prazo de resposta dos provedores',
  'environment.version': 'Versão',
  health: 'Ver a saúde da plataforma',

  'mail.test': 'Enviar e-mail de teste',
  'mail.title': 'Enviar e-mail de teste',
  'mail.text': 'A mensagem confirma que o e-mail funciona e diz de onde veio.',
  'mail.to': 'Para',
  'mail.language': 'Idioma',
  'mail.send': 'Enviar',
  'mail.again': 'Enviar outro',
  'mail.waiting': ({ to }) => `A caminho de ${to}…`,
  'mail.done': ({ to }) => `O servidor de e-mail aceitou a mensagem para ${to}. Confira a caixa de entrada.`,
  'mail.retrying': ({ error }) => `Ainda não saiu e será tentado de novo: ${error}`,
  'mail.failed': ({ error }) => `Não foi possível enviar: ${error}`,
} satisfies Translation<Words>
