import * as z from 'zod'
import { letter } from './letter.ts'
import { template } from './template.ts'

const WORDS = {
  en: {
    subject: 'Mail from StreamWise works',
    text: (url: string) => `The platform at ${url} can send mail. Somebody asked it to show that.`,
  },
  'pt-BR': {
    subject: 'O e-mail do StreamWise funciona',
    text: (url: string) =>
      `A plataforma em ${url} consegue enviar e-mails. Alguém pediu que ela mostrasse isso.`,
  },
}

/** Shows an operator that mail arrives. */
export const testMail = template({
  params: z.object({}),
  render: ({ deployment }, _, locale) => {
    const { subject, text } = WORDS[locale]
    return letter(locale, { subject, paragraphs: [text(deployment.publicUrl)] })
  },
})
