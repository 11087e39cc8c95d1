import type { SettingsRow } from '../settings/resource.ts'
import type { MailLocale } from './locale.ts'
import type { Mail } from './mailer.ts'

export type Letter = {
  subject: string
  paragraphs: string[]
  /** What the reader is asked to open. */
  link?: { label: string; url: string }
  /** A last line in small print. */
  note?: string
}

/** Who writes: the name of the platform, and where its people find help. */
export type Sender = Pick<SettingsRow, 'platform_name' | 'support_email' | 'support_url'>

const HELP = { en: 'Do you need help?', 'pt-BR': 'Precisa de ajuda?' }

/**
 * A letter as plain text and as simple HTML, signed by its sender. Everything is text: nothing in it becomes markup.
 * Answers go to the support address, where there is one.
 */
export function letter(
  locale: MailLocale,
  { subject, paragraphs, link, note }: Letter,
  sender: Sender,
): Mail {
  const help = [sender.support_email, sender.support_url].filter(Boolean).join(' · ')
  const signature = help ? `${sender.platform_name} · ${HELP[locale]} ${help}` : sender.platform_name
  const lines = [
    ...paragraphs,
    ...(link ? [`${link.label}:\n${link.url}`] : []),
    ...(note ? [note] : []),
    `-- \n${signature}`,
  ]
  const body = [
    ...paragraphs.map(text => `<p>${html(text)}</p>`),
    ...(link ? [`<p><a href="${html(link.url)}" style="${BUTTON}">${html(link.label)}</a></p>`] : []),
    ...(link ? [`<p style="${SMALL}">${html(link.url)}</p>`] : []),
    ...(note ? [`<p style="${SMALL}">${html(note)}</p>`] : []),
    `<p style="${SMALL}">${html(signature)}</p>`,
  ]
  return {
    sender: sender.platform_name,
    reply_to: sender.support_email,
    subject: subject.replaceAll(/\s+/g, ' '),
    text: `${lines.join('\n\n')}\n`,
    html: `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${html(subject)}</title></head>
<body style="${PAGE}">
${body.join('\n')}
</body></html>
`,
  }
}

const PAGE = 'margin:0 auto;padding:24px;max-width:560px;font:16px/1.5 system-ui,sans-serif'
const BUTTON =
  'display:inline-block;padding:10px 18px;border-radius:6px;background:#1d4ed8;color:#fff;text-decoration:none'
const SMALL = 'font-size:13px;color:#6b7280;overflow-wrap:anywhere'

const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const html = (text: string): string => text.replaceAll(/[&<>"']/g, sign => NAMED[sign] ?? sign)
