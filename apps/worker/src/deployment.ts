import { createHmac } from 'node:crypto'
import { cipherOf, type Deployment, sha256 } from '@streamwise/api'
import { hashIds } from '@streamwise/domain'
import { type Fetch, guardedFetch, type ProviderType, providerRegistry } from '@streamwise/providers'
import { hashPassword } from './auth/password.ts'
import { type Config, ConfigError } from './config.ts'
import { mailerOf } from './mail/mailer.ts'
import { VERSION } from './version.ts'

/** How long a provider may take to answer, in ms. */
const PROVIDER_TIMEOUT = 8_000

/** What a configuration amounts to, the same on both hosts. Throws `ConfigError` for keys that are none. */
export async function deploymentOf(
  config: Config,
  host: {
    fetch?: Fetch
    log: Deployment['log']
    /** Without a clock of their own, both are the machine's. */
    now?: () => number
    elapsed?: () => number
    providerTypes?: readonly ProviderType[]
  },
): Promise<Deployment> {
  const cipher = await cipherOf(config.ENCRYPTION_KEYS).catch((error: Error) => {
    throw new ConfigError(error.message)
  })
  const now = host.now ?? Date.now
  const outgoing = { allowPrivateAddresses: config.ALLOW_PRIVATE_ADDRESSES }
  return {
    ids: hashIds(config.HASH_ID_KEY),
    cipher,
    providerTypes: providerRegistry(host.providerTypes),
    version: VERSION,
    publicUrl: config.PUBLIC_URL,
    environment: {
      mail_from: config.SMTP_URL ? (config.MAIL_FROM ?? null) : null,
      requests_per_credential: config.RATE_LIMIT_CREDENTIAL,
      requests_per_address: config.RATE_LIMIT_ADDRESS,
      allow_private_addresses: config.ALLOW_PRIVATE_ADDRESSES,
      provider_timeout_ms: PROVIDER_TIMEOUT,
    },
    setupToken: sha256(`set-up\n${config.APP_SECRET}`).slice(0, 32),
    now,
    elapsed: host.elapsed ?? host.now ?? (() => performance.now()),
    fetch: host.fetch ?? guardedFetch({ ...outgoing, fetch: (url, init) => fetch(url, init) }),
    providerTimeout: PROVIDER_TIMEOUT,
    mail: mailerOf(config, now),
    sign: signerOf(config.APP_SECRET),
    random: Math.random,
    hashPassword,
    log: host.log,
  }
}

/** Signs with a key derived from the secret, so that no signature of one purpose is one of another, or of a cookie. */
function signerOf(secret: string): Deployment['sign'] {
  const key = createHmac('sha256', secret).update('signed links').digest()
  return (purpose, parts) =>
    createHmac('sha256', key)
      .update(JSON.stringify([purpose, ...parts]))
      .digest('base64url')
}
