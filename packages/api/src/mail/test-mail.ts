import * as z from 'zod'
import { template } from './template.ts'

const WORDS = {
  en: {
    subject: (name: string) => `Mail from ${name} works`,
    text: (url: string) => `The platform at ${url} can send mail. Somebody asked it to show that.`,
  },
  'pt-BR': {
    subject: (name: string) => `O e-mail da plataforma ${name} funciona`,
    text: (url: string) =>
      `A plataforma em ${url} consegue enviar e-mails. Alguém pediu que ela mostrasse isso.`,
  },
}

/** Shows an operator that mail arrives. */
export const testMail = template({
  params: z.object({}),
  render: ({ deployment, settings }, _, locale) => {
    const { subject, text } = WORDS[locale]
    return { subject: subject(settings.platform_name), paragraphs: [text(deployment.publicUrl)] }
  },
})
