/** The languages that mails are written in. */
export type MailLocale = 'en' | 'pt-BR'

/** The language for a reader of this locale; English where theirs is not among them. */
export const mailLocale = (locale: string): MailLocale => (/^pt\b/i.test(locale) ? 'pt-BR' : 'en')
