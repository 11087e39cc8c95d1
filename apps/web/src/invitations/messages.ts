import { dictionary } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'

const count = plural('en')

const en = {
  title: 'Invitations',
  about: 'People invited by email, and whether they have accepted.',
  search: 'Search by email',
  'empty.title': 'No invitations yet',
  'empty.text': 'Invite someone to a customer, account, or room. They get the role when they accept.',
  email: 'Email',
  place: 'Scope',
  'place.platform': 'Platform',
  'place.others': 'Customers, accounts, and rooms',
  invited_by: 'Invited by',
  accepted: 'Accepted on',
  revoked: 'Revoked on',
  role: 'Role',
  status: 'Status',
  'status.open': 'Pending',
  'status.expired': 'Expired',
  'status.accepted': 'Accepted',
  'status.revoked': 'Revoked',
  expires: 'Expires',
  sent: 'Sent',
  open_here: 'Pending invitations',
  all_here: 'View all invitations',
  'all_here.expired': ({ n }: { n: number }) => `View all invitations (${n.toLocaleString('en')} expired)`,
  actions: ({ email }: { email: string }) => `Actions for the invitation of ${email}`,
  invite: 'Invite',
  'invite.title': ({ place }: { place: string }) => `Invite someone to ${place}`,
  'invite.someone': 'Invite someone',
  'invite.text': 'They get a link by email, and a user is created if they don’t have one yet.',
  'invite.submit': 'Send invitation',
  locale: 'Email language',
  works_for: 'Link expires after',
  days: ({ n }: { n: number }) => count(n, 'day', 'days'),
  resend: 'Resend',
  revoke: 'Revoke',
  'revoke.title': ({ email }: { email: string }) => `Revoke the invitation for ${email}?`,
  'revoke.text': 'The link stops working immediately. You can invite this address again.',
  'link.title': 'Share this link',
  'link.text': ({ email }: { email: string }) =>
    `Email isn’t set up, so share this link with ${email} yourself, over a private channel.`,
  'link.copy': 'Copy link',
  'link.once': 'It’s only shown once. Resending creates a new link and disables this one.',
  'did.send': ({ email }: { email: string }) => `Invitation sent to ${email}`,
  'did.revoke': ({ email }: { email: string }) => `Invitation for ${email} revoked`,
} as const

export type Words = typeof en
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
