import { sql } from '@streamwise/db'
import * as z from 'zod'
import { template } from '../mail/template.ts'

const WHEN = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const

const WORDS = {
  en: {
    down: (name: string) => `${name} is down`,
    back: (name: string) => `${name} is back`,
    downText: (name: string, at: Date) =>
      `The service provider ${name} does not answer as it should: it counts as down since ${at.toLocaleString('en-GB', WHEN)} (UTC).`,
    backText: (name: string, at: Date) =>
      `The service provider ${name} answers again since ${at.toLocaleString('en-GB', WHEN)} (UTC), and takes new meetings.`,
    said: (message: string) => `The last check found: ${message}`,
    meanwhile: 'New meetings start on other providers, where their subscription has one.',
    label: 'See the provider',
  },
  'pt-BR': {
    down: (name: string) => `${name} está fora do ar`,
    back: (name: string) => `${name} voltou`,
    downText: (name: string, at: Date) =>
      `O provedor de serviço ${name} não responde como deveria: é considerado fora do ar desde ${at.toLocaleString('pt-BR', WHEN)} (UTC).`,
    backText: (name: string, at: Date) =>
      `O provedor de serviço ${name} voltou a responder em ${at.toLocaleString('pt-BR', WHEN)} (UTC) e aceita novas reuniões.`,
    said: (message: string) => `A última verificação encontrou: ${message}`,
    meanwhile: 'Novas reuniões começam em outros provedores, quando a assinatura tem outro.',
    label: 'Ver o provedor',
  },
}

/** Tells an admin that a provider went down, or is back. Nothing is sent of one that is gone. */
export const providerHealthMail = template({
  params: z.object({
    service_provider: z.uuid(),
    down: z.boolean(),
    at: z.int(),
    message: z.string().nullable(),
  }),
  render: async ({ db, deployment }, { service_provider, down, at, message }, locale) => {
    const [answer] = await db.read([
      sql`SELECT id, provider_name FROM service_providers WHERE uuid = ${service_provider}`,
    ])
    const [id, name] = answer?.rows[0] ?? []
    if (typeof id !== 'number' || typeof name !== 'string') return null
    const words = WORDS[locale]
    const when = new Date(at)
    return {
      subject: down ? words.down(name) : words.back(name),
      paragraphs: down
        ? [words.downText(name, when), ...(message ? [words.said(message)] : []), words.meanwhile]
        : [words.backText(name, when)],
      link: {
        label: words.label,
        url: `${deployment.publicUrl}/service-providers/${deployment.ids.encode('ServiceProvider', id)}`,
      },
    }
  },
})
