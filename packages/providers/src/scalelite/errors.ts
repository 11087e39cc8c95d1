import { bbbErrors, type ErrorTable } from '../bbb/errors.ts'

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
