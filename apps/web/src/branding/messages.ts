import { dictionary } from '#messages/index.ts'

const en = {
  title: 'Branding',
  hint: 'How participants’ pages look, and whom participants can ask for help',
  'field.name': 'Name for participants',
  'field.name.hint': 'As the people who join know you. Empty: no name is shown.',
  'field.color': 'Colour',
  'field.color.hint': 'Of buttons. Text on it is black or white, whichever reads better.',
  'field.logo': 'Logo',
  'field.logo.hint': 'Address of a picture, beginning with https://. Shown 44 pixels high.',
  'field.email': 'Help by e-mail',
  'field.page': 'Help page',
  'field.page.hint': 'An address that begins with https://.',
  preview: 'Preview',
  'preview.light': 'In the light',
  'preview.dark': 'In the dark',
  'preview.invited': 'You’re invited to',
  'preview.room': 'Weekly meeting',
  'preview.join': 'Join meeting',
  'preview.help': 'Need help?',
  none: 'Participants see the platform’s own look.',
  'term.name': 'Name for participants',
  'term.color': 'Colour',
  'term.logo': 'Logo',
  'term.help': 'Help',
} as const
export type Words = typeof en

export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
