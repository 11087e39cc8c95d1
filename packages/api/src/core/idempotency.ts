import { ConstraintError, type Sql, sql } from '@streamwise/db'
import { DomainError, type ErrorCode, invalidInput } from '@streamwise/domain'
import type { RequestContext } from './context.ts'
import type { Principal } from './principal.ts'
import { sha256 } from './random.ts'

/** How long a key is kept, in ms. */
const KEPT = 24 * 3_600_000
/** How long a request may take before its answer is held to be lost, in ms. */
const RUNNING = 60_000

/** What marks a request as done: goes with the first batch that it writes, so it is done and marked, or neither. */
export type Claim = { statements: Sql[]; taken: boolean }

/** A request that must not be done twice. `secretAnswer`: its answer is shown once and never kept. */
type Asked = { key: string; principal: Principal; action: string; input: unknown; secretAnswer: boolean }

/**
 * Does what is asked under a key once; asked again within 24 hours it answers what it answered then. A refusal is not
 * kept, because nothing was done. Throws `idempotency_key_reused` for other input, `in_progress` while the first
 * request runs, `already_done` where the answer can't be repeated.
 */
export async function once(
  ctx: RequestContext,
  asked: Asked,
  perform: (claim: Claim) => Promise<unknown>,
): Promise<unknown> {
  if (!/^[\x21-\x7e]{1,255}$/.test(asked.key))
    throw invalidInput({ 'Idempotency-Key': ['Use 1 to 255 printable ASCII characters.'] })
  const caller = `${asked.principal.kind}:${asked.principal.key}`
  const place = `idempotency_keys.${caller}.${asked.key}`
  const hash = sha256(JSON.stringify([asked.action, asked.input]))
  const { cipher, now } = ctx.deployment
  const [stored] = await ctx.db.read([
    sql`SELECT input_hash, answer, created_at FROM idempotency_keys
      WHERE caller = ${caller} AND key = ${asked.key} AND expires_at > ${now()}`,
  ])
  const [before] = stored?.rows ?? []
  if (before) {
    const [storedHash, answer, since] = before
    if (storedHash !== hash)
      throw said(
        'idempotency_key_reused',
        'This Idempotency-Key was used for another request. Make a new one.',
      )
    if (typeof answer === 'string') {
      ctx.tell('idempotency-replayed', 'true')
      return JSON.parse(await cipher.decrypt(answer, place))
    }
    throw !asked.secretAnswer && Number(since) > now() - RUNNING ? running() : done(asked)
  }

  const claim = claimOf(caller, hash, asked, now())
  const answer = await perform(claim)
  const kept = asked.secretAnswer ? null : await cipher.encrypt(JSON.stringify(answer), place)
  const keep = sql`UPDATE idempotency_keys SET answer = ${kept} WHERE caller = ${caller} AND key = ${asked.key}`
  await ctx.db.write(claim.taken ? [keep] : [...claim.statements, keep]).catch(beaten)
  return answer
}

/** What wrote nothing has not marked itself: the same request may have come first. */
function beaten(error: unknown): never {
  throw error instanceof ConstraintError ? running() : error
}

const claimOf = (caller: string, hash: string, { key, action }: Asked, now: number): Claim => ({
  taken: false,
  statements: [
    sql`DELETE FROM idempotency_keys WHERE caller = ${caller} AND key = ${key} AND expires_at <= ${now}`,
    sql`INSERT INTO idempotency_keys (caller, key, action, input_hash, created_at, expires_at)
      VALUES (${caller}, ${key}, ${action}, ${hash}, ${now}, ${now + KEPT})`,
  ],
})

/** The same request is being done at this moment. */
export const running = () =>
  said('in_progress', 'The same request is being done. Ask again in a moment.', { retry_after: 1 })

const done = ({ secretAnswer }: Asked) =>
  said(
    'already_done',
    secretAnswer
      ? 'This was done, and its secret was shown then. It is not kept.'
      : 'This was done, but its answer was lost. Look at what it was about.',
  )

const said = (code: ErrorCode, message: string, details?: Record<string, unknown>) =>
  new DomainError(code, message, { details })
