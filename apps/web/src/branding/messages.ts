import { dictionary } from '#messages/index.ts'

const en = {
  title: 'Branding',
  hint: 'How join pages look, and where participants get help',
  'field.name': 'Display name',
  'field.name.hint': 'Shown on join pages. Leave empty to show no name.',
  'field.color': 'Color',
  'field.color.hint': 'Used for buttons. Text on it is black or white, whichever is more readable.',
  'field.logo': 'Logo',
  'field.logo.hint': 'An image URL starting with https://. Shown 44 pixels high.',
  'field.email': 'Support email',
  'field.page': 'Support page',
  'field.page.hint': 'A URL starting with https://.',
  preview: 'Preview',
  'preview.light': 'Light',
  'preview.dark': 'Dark',
  'preview.invited': 'You’re invited to',
  'preview.room': 'Weekly meeting',
  'preview.join': 'Join meeting',
  'preview.help': 'Need help?',
  none: 'Uses the platform’s branding.',
  'term.name': 'Display name',
  'term.color': 'Color',
  'term.logo': 'Logo',
  'term.help': 'Support',
} as const
export type Words = typeof en

export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
