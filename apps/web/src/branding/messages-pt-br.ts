import type { Translation } from '#messages/dictionary.ts'
import type { Words } from './messages.ts'

export default {
  title: 'Identidade visual',
  hint: 'A aparência das páginas dos participantes e onde eles pedem ajuda',
  'field.name': 'Nome para os participantes',
  'field.name.hint': 'O nome que os participantes conhecem. Se ficar vazio, nenhum nome aparece.',
  'field.color': 'Cor',
  'field.color.hint': 'Dos botões. O texto sobre ela fica preto ou branco, o que for mais legível.',
  'field.logo': 'Logotipo',
  'field.logo.hint': 'Endereço de uma imagem, começando com https://. Aparece com 44 pixels de altura.',
  'field.email': 'Ajuda por e-mail',
  'field.page': 'Página de ajuda',
  'field.page.hint': 'Um endereço que comece com https://.',
  preview: 'Prévia',
  'preview.light': 'No tema claro',
  'preview.dark': 'No tema escuro',
  'preview.invited': 'Você recebeu um convite para',
  'preview.room': 'Reunião semanal',
  'preview.join': 'Entrar na reunião',
  'preview.help': 'Precisa de ajuda?',
  none: 'Os participantes veem a aparência da própria plataforma.',
  'term.name': 'Nome para os participantes',
  'term.color': 'Cor',
  'term.logo': 'Logotipo',
  'term.help': 'Ajuda',
} satisfies Translation<Words>
