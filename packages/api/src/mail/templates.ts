import { testMail } from './test-mail.ts'

/** Every mail that the platform writes, by the name that jobs hold. */
export const TEMPLATES = {
  test: testMail,
}

export type TemplateName = keyof typeof TEMPLATES
/** What a template must be told. */
export type ParamsOf<Name extends TemplateName> = (typeof TEMPLATES)[Name]['params']['_input']
