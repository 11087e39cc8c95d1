import { oneOf, oneSql, sql } from '@streamwise/db'
import * as z from 'zod'
import { template } from '../mail/template.ts'
import { invitationLink } from './link.ts'
import { invitationResource, statusOf } from './resource.ts'

type Words = {
  subject: (place: string) => string
  invited: (inviter: string | null, place: string) => string
  role: (role: string) => string
  label: string
  note: (until: Date) => string
  roles: Record<string, string>
}

const WORDS: Record<'en' | 'pt-BR', Words> = {
  en: {
    subject: place => `You are invited to ${place}`,
    invited: (inviter, place) =>
      inviter ? `${inviter} invites you to ${place}.` : `You are invited to ${place}.`,
    role: role => `Your role there: ${role}.`,
    label: 'Accept the invitation',
    note: until =>
      `The link works until ${until.toLocaleString('en-GB', WHEN)} (UTC). If you don’t expect this, ignore it.`,
    roles: {},
  },
  'pt-BR': {
    subject: place => `Convite para ${place}`,
    invited: (inviter, place) =>
      inviter ? `${inviter} convida você para ${place}.` : `Você recebeu um convite para ${place}.`,
    role: role => `Sua função: ${role}.`,
    label: 'Aceitar o convite',
    note: until =>
      `O link funciona até ${until.toLocaleString('pt-BR', WHEN)} (UTC). Se você não esperava este e-mail, ignore-o.`,
    roles: {
      admin: 'Administração',
      support: 'Suporte',
      customer_owner: 'Responsável pelo cliente',
      account_manager: 'Gestão de contas',
      moderator: 'Moderação',
      viewer: 'Leitura',
    },
  },
}

const WHEN = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const

/** Asks somebody to accept. Nothing is sent any more once it was accepted, taken back or has expired. */
export const invitationMail = template({
  params: z.object({ invitation: z.uuid() }),
  render: async ({ db, deployment, settings }, { invitation }, locale) => {
    const [answer] = await db.read([oneSql(invitationResource, sql`t.uuid = ${invitation}`)])
    const row = oneOf(invitationResource, answer)
    if (!row || statusOf(row, deployment.now()) !== 'open') return null
    const words = WORDS[locale]
    const place = row.place_name ?? settings.platform_name
    const role = words.roles[row.role] ?? row.role_name ?? row.role
    return {
      subject: words.subject(place),
      paragraphs: [words.invited(row.inviter, place), words.role(role)],
      link: { label: words.label, url: invitationLink(deployment, row, 'mailed') },
      note: words.note(new Date(row.expires_at)),
    }
  },
})
