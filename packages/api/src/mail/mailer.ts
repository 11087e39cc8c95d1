/** A mail as a person reads it. */
export type Mail = {
  /** The name it comes under, where the operator's environment gives an address alone. */
  sender: string
  /** Where answers go, where not to the sender's own address. */
  reply_to: string | null
  subject: string
  text: string
  html: string
}

/** A way for mails to leave. Throws `JobFailure`, permanent where the recipient is refused for good. */
export type Mailer = {
  /** `id` stays the same when a mail is sent again, so that its double can be recognised. */
  send(mail: Mail & { to: string; id: string }, signal: AbortSignal): Promise<void>
}
