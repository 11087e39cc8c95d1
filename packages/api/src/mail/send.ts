import type { Sql } from '@streamwise/db'
import type { Change } from '../core/change.ts'
import type { Deployment } from '../core/context.ts'
import { enqueue } from '../jobs/enqueue.ts'
import type { ParamsOf, TemplateName } from './templates.ts'

export type MailRequest<Name extends TemplateName> = {
  template: Name
  /** The address of one recipient. */
  to: string
  /** The recipient's language tag. */
  locale: string
  /** Names what the mail is about; never a secret, nor a link that holds one. */
  params: ParamsOf<Name>
  customer?: number | Sql
  /** One mail with this key waits at a time, however often it is asked for. */
  key?: string
}

/**
 * A mail, to be sent soon after the batch that it is part of. Where mail is not configured nothing is written, and
 * nothing will be sent: `uuid`, the job's, is null.
 */
export function sendMail<Name extends TemplateName>(
  deployment: Deployment,
  { customer, key, ...payload }: MailRequest<Name>,
): Change & { uuid: string | null } {
  if (!deployment.mail) return { uuid: null, statements: [], audit: null }
  return enqueue(deployment, { kind: 'mail', payload, customer, key })
}
