import {
  auditEntries,
  ConstraintError,
  type Database,
  oneOf,
  oneSql,
  raw,
  type Sql,
  sql,
} from '@streamwise/db'
import { DomainError, newUuid } from '@streamwise/domain'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Change } from './change.ts'
import type { Context, Deployment } from './context.ts'
import type { Claim } from './idempotency.ts'
import { refusal } from './refusal.ts'
import type { Resource } from './resource.ts'

/** Who writes, for the audit log. */
export type Actor = {
  type: 'user' | 'api_credential' | 'participant' | 'system'
  key: number | null
  name: string | null
  action: string
  address: string | null
  requestId: string | null
}

/** What a unit of work needs to know: a procedure's context has it all. */
export type Writer = {
  db: Database
  deployment: Deployment
  actor: Actor
  /** Called once work that is due has been written. Without it the clock finds that work a little later. */
  wake?: () => void
  claim?: Claim
}

/** What a procedure knows of whoever calls it. */
export type Caller = Omit<Context, 'scope' | 'permission'>

/** Refuses an update that names an older version than the stored one. */
export function expectVersion(row: { version: number }, expected: number | undefined): void {
  if (expected !== undefined && expected !== row.version)
    throw new DomainError(
      'stale_version',
      'Somebody changed this meanwhile. Load it again and repeat your change.',
      {
        details: { expected, current: row.version },
      },
    )
}

/**
 * The only way to write: all changes, with their audit entries, as one batch; it happens whole or not at all. What the
 * database refuses comes back as a `DomainError`.
 */
export async function write(writer: Writer, changes: readonly Change[], answer: Sql[] = []) {
  const { claim } = writer
  const claimed = claim && !claim.taken ? claim.statements : []
  const statements = [...claimed, ...changes.flatMap(change => auditedStatements(writer, change))]
  try {
    const answers = await writer.db.write([...statements, ...answer])
    if (claim) claim.taken = true
    if (changes.some(change => change.wakes)) writer.wake?.()
    return answers.slice(statements.length)
  } catch (error) {
    if (!(error instanceof ConstraintError)) throw error
    throw await refusal(writer.db, error, changes)
  }
}

/** Writes, and answers the resource that the first change was about, as it is now. */
export async function save<Table extends SQLiteTable, Extras extends object, Shown>(
  ctx: Caller,
  of: Resource<Table, Extras, Shown>,
  uuid: string,
  changes: readonly Change[],
): Promise<Shown> {
  const [answer] = await write(writerOf(ctx), changes, [oneSql(of, sql`t.uuid = ${uuid}`)])
  const row = oneOf(of, answer)
  if (!row) throw new DomainError('not_found', `${of.entity.object} not found.`)
  return of.show(row, ctx.deployment)
}

/** The caller of a procedure as a writer. */
export const writerOf = (ctx: Caller): Writer => ({
  db: ctx.db,
  deployment: ctx.deployment,
  claim: ctx.claim,
  actor: {
    type: ctx.principal.kind,
    key: ctx.principal.key,
    name: ctx.principal.name,
    action: ctx.action,
    address: ctx.request.address,
    requestId: ctx.request.id,
  },
  wake: ctx.wake,
})

function auditedStatements({ deployment, actor }: Writer, { statements, audit }: Change): Sql[] {
  if (!audit) return statements
  const { entity, uuid, before, after, still } = audit
  const customer = entity.within.customer
  // From the row itself: a change that met no row leaves no entry.
  const entry = sql`INSERT INTO ${raw(auditEntries.name)}
    (uuid, created_at, action, entity, entity_id, customer_id, actor_type, actor_id, actor_name, before, after, address, request_id)
    SELECT ${newUuid()}, ${deployment.now()}, ${actor.action}, ${entity.object}, t.id, ${raw(customer ? `t."${customer}"` : 'NULL')},
      ${actor.type}, ${actor.key}, ${actor.name}, ${before && JSON.stringify(before)}, ${after && JSON.stringify(after)},
      ${actor.address}, ${actor.requestId}
    FROM ${raw(entity.name)} t WHERE t.uuid = ${uuid}${still === undefined ? raw('') : sql` AND t.version = ${still}`}`
  return after === null || still !== undefined ? [entry, ...statements] : [...statements, entry]
}
