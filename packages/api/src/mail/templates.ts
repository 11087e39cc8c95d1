import { invitationMail } from '../invitations/invitation-mail.ts'
import { resetMail, welcomeMail } from '../passwords/mails.ts'
import { expiringMail } from '../recordings/expiring-mail.ts'
import { providerHealthMail } from '../service-providers/health-mail.ts'
import { testMail } from './test-mail.ts'

/** Every mail that the platform writes, by the name that jobs hold. */
export const TEMPLATES = {
  invitation: invitationMail,
  provider_health: providerHealthMail,
  recordings_expiring: expiringMail,
  reset: resetMail,
  test: testMail,
  welcome: welcomeMail,
}

export type TemplateName = keyof typeof TEMPLATES
/** What a template must be told. */
export type ParamsOf<Name extends TemplateName> = (typeof TEMPLATES)[Name]['params']['_input']
