import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection'

export type Login = { user: string; pass: string } | null

type Sending = {
  options: SMTPConnectionOptions
  login: Login
  envelope: { from: string; to: string[] }
  message: string
  /** Ends it wherever it is. */
  signal: AbortSignal
}

/** Hands one message to a mail server. Rejects with what the server or the way to it said. */
export async function submit({ options, login, envelope, message, signal }: Sending): Promise<void> {
  // Loaded when a mail is sent, as a Worker's start has no time for it; and the connection alone: the whole library
  // weighs four times as much.
  const { default: Connection } = await import('nodemailer/lib/smtp-connection')
  signal.throwIfAborted()
  const connection = new Connection(options)
  const broken = new Promise<never>((_, reject) => {
    connection.on('error', reject)
    connection.once('end', () => reject(new Error('The connection was closed.')))
    signal.addEventListener('abort', () => reject(new Error('It took too long.')), { once: true })
  })
  broken.catch(() => {}) // it may break after all is said
  const step = (begin: (done: (error?: Error | null) => void) => void) =>
    Promise.race([
      broken,
      new Promise<void>((resolve, reject) => begin(error => (error ? reject(error) : resolve()))),
    ])
  try {
    await step(done => connection.connect(done))
    if (login && connection.allowsAuth) await step(done => connection.login({ credentials: login }, done))
    await step(done => connection.send(envelope, message, done))
    connection.quit()
  } catch (error) {
    connection.close()
    throw error
  }
}
