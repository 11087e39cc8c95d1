import { manyOf, manySql, raw, sql } from '@streamwise/db'
import * as z from 'zod'
import { template } from '../mail/template.ts'
import { recordingResource } from './resource.ts'

/** How many recordings a mail names. */
const NAMED = 20

const WORDS = {
  en: {
    subject: (count: number) =>
      count === 1 ? 'A recording will be deleted soon' : `${count} recordings will be deleted soon`,
    why: 'Your contract keeps recordings for a while. These reach the end of that time:',
    one: (name: string, date: string) => `${name}: ${date}`,
    more: (count: number) => (count === 1 ? 'And one more.' : `And ${count} more.`),
    label: 'See the recordings',
    note: 'What you want to keep, save before it is deleted. Dates are in UTC.',
    dates: 'en-GB',
  },
  'pt-BR': {
    subject: (count: number) =>
      count === 1 ? 'Uma gravação será excluída em breve' : `${count} gravações serão excluídas em breve`,
    why: 'Seu contrato guarda as gravações por um tempo. Estas chegam ao fim dele:',
    one: (name: string, date: string) => `${name}: ${date}`,
    more: (count: number) => (count === 1 ? 'E mais uma.' : `E mais ${count}.`),
    label: 'Ver as gravações',
    note: 'Salve antes o que quiser guardar. As datas estão em UTC.',
    dates: 'pt-BR',
  },
}

/** Tells an owner which recordings go, and when. What was deleted or is kept by now is not in it. */
export const expiringMail = template({
  params: z.object({ customer: z.uuid(), noticed_at: z.int() }),
  render: async ({ db, deployment }, { customer, noticed_at }, locale) => {
    const where = sql`t.customer_id = (SELECT id FROM customers WHERE uuid = ${customer}) AND (t.state = 'deleted') = 0
      AND t.expiry_noticed_at = ${noticed_at} AND t.expires_at IS NOT NULL`
    const [page, count] = await db.read([
      manySql(recordingResource, [where], raw('t.expires_at, t.id'), NAMED),
      sql`SELECT count(*) FROM recordings t WHERE ${where}`,
    ])
    const rows = manyOf(recordingResource, page)
    const all = Number(count?.rows[0]?.[0] ?? 0)
    if (!rows.length) return null
    const words = WORDS[locale]
    const dateOf = (time: number | null) =>
      new Date(time ?? 0).toLocaleDateString(words.dates, { dateStyle: 'long', timeZone: 'UTC' })
    return {
      subject: words.subject(all),
      paragraphs: [
        words.why,
        ...rows.map(({ name, expires_at }) => words.one(name, dateOf(expires_at))),
        ...(all > rows.length ? [words.more(all - rows.length)] : []),
      ],
      link: { label: words.label, url: `${deployment.publicUrl}/dashboard/recordings` },
      note: words.note,
    }
  },
})
