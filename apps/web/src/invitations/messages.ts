import { dictionary } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'

const count = plural('en')

const en = {
  title: 'Invitations',
  about: 'People who were asked by e-mail to become members of a place.',
  search: 'Search addresses',
  'empty.title': 'Nobody is invited',
  'empty.text': 'Invite somebody to a customer, an account or a room; whoever accepts has the role there.',
  email: 'E-mail',
  place: 'Place',
  role: 'Role',
  status: 'Status',
  'status.open': 'Open',
  'status.expired': 'Expired',
  'status.accepted': 'Accepted',
  'status.revoked': 'Taken back',
  expires: 'Works until',
  sent: 'Sent',
  open_here: 'Invited, not answered yet',
  all_here: 'All invitations to this place',
  'all_here.expired': ({ n }: { n: number }) => `All invitations; ${n.toLocaleString('en')} expired`,
  actions: ({ email }: { email: string }) => `What can be done with the invitation of ${email}`,
  invite: 'Invite',
  'invite.title': ({ place }: { place: string }) => `Invite somebody to ${place}`,
  'invite.someone': 'Invite somebody',
  'invite.text': 'They get a link by e-mail, and a user of their own where they have none yet.',
  'invite.submit': 'Send invitation',
  locale: 'Language of the e-mail',
  works_for: 'The link works for',
  days: ({ n }: { n: number }) => count(n, 'day', 'days'),
  resend: 'Send again',
  revoke: 'Take back',
  'revoke.title': ({ email }: { email: string }) => `Take the invitation of ${email} back?`,
  'revoke.text': 'Its link ends at once. You can invite the same address again.',
  'link.title': 'Hand this link over',
  'link.text': ({ email }: { email: string }) =>
    `This platform sends no mail. Give the link to ${email} yourself, by a way that only they read.`,
  'link.copy': 'Copy link',
  'link.once': 'It is shown this once. Sending again makes a new link, and ends this one.',
  'did.send': ({ email }: { email: string }) => `Invitation sent to ${email}`,
  'did.revoke': ({ email }: { email: string }) => `Invitation of ${email} taken back`,
} as const

export type Words = typeof en
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
