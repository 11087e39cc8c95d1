import { bbbErrors, type ErrorTable, type Words } from '../bbb/errors.ts'

/**
 * The balancer's own keys; those of the servers behind it pass through. Source: answers of Scalelite 1.6.1.
 * `internalError` stands for several things that only its text tells apart.
 */
export const scaleliteErrors: ErrorTable = {
  ...bbbErrors,
  internalError: message => {
    if (/could not find any available servers/i.test(message)) return 'no_capacity'
    if (/^unable to (create|access|join) meeting on server/i.test(message)) return 'unreachable'
    return 'rejected'
  },
  serverUnavailable: 'unreachable',
  serverTagUnavailable: 'no_capacity',
  missingParameters: 'rejected',
}

/** What can be wrong with a host here is more than at a single server. */
export const scaleliteWords: Words = {
  wrong_secret:
    "The load balancer refuses the checksum: the secret is wrong, or not this tenant's, or the address does not begin with a tenant's name.",
  forbidden:
    'The load balancer does not answer to this host name (HTTP 403): its URL_HOST must allow it, and a tenant is reached under a host of its own.',
}
