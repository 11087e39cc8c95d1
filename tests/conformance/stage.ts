import { PERMISSION_CODES } from '@streamwise/domain'
import { type Simulator, startSimulator } from '@streamwise/simulator'
import { type Host, type HostName, startHost } from '../hosts.ts'
import { type Api, api, signIn } from '../http.ts'
import { credential } from '../line.ts'
import { type MailServer, startMailServer } from '../mail-server.ts'

/** What every conformance test plays on: a host, two simulated servers and whoever runs the platform. */
export type Stage = AsyncDisposable & {
  host: Host
  simulator: Simulator
  spare: Simulator
  /** Where the platform's mails arrive. */
  mail: MailServer
  /** An API credential that may do everything. */
  admin: Api
  /** The admin's signed-in browser. */
  browser: Api
  nobody: Api
  /** A name that nothing else on this stage has. */
  fresh(word: string): string
}

export async function setStage(name: HostName): Promise<Stage> {
  // Each theme registers this one server as a provider of its own: with a hook each, it would tell all dozens of times.
  const server = { webhooks: false }
  const [mail, simulator, spare] = await Promise.all([
    startMailServer(),
    startSimulator(server),
    startSimulator(server),
  ])
  const host = await startHost(name, { env: mail.env })
  const browser = api(host, await signIn(host, host.admin))
  const { secret } = await credential(browser, PERMISSION_CODES)
  let made = 0
  return {
    host,
    simulator,
    spare,
    mail,
    browser,
    admin: api(host, { secret }),
    nobody: api(host),
    fresh: word => `${word} ${++made}`,
    [Symbol.asyncDispose]: async () => {
      await host[Symbol.asyncDispose]()
      await Promise.all([mail[Symbol.asyncDispose](), simulator.close(), spare.close()])
    },
  }
}

/** A theme's tests; the stage is set when they run, not when they are declared. */
export type Theme = (stage: () => Stage) => void
