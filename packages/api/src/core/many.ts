import { DomainError, invalidInput } from '@streamwise/domain'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Context } from './context.ts'
import type { DeletedAnswer } from './deleted.ts'
import { jointly } from './jointly.ts'
import { findingMany, together } from './reading.ts'
import type { Resource } from './resource.ts'

/**
 * Does to many entities what a verb does to one, all or none of them, in as many round trips as one takes. An error
 * names the one that it is about (`ids.3`).
 */
export async function many<Table extends SQLiteTable, Extras extends object, Shown, Result>(
  ctx: Context,
  of: Resource<Table, Extras, Shown>,
  ids: readonly string[],
  verb: (ctx: Context, id: string) => Promise<Result>,
): Promise<Result[]> {
  const works = ids.map((id, at) => async (db: Context['db']) => {
    // One mark is enough for the whole request.
    const own = { ...ctx, db, claim: at === 0 ? ctx.claim : undefined }
    return verb(own, id).catch(reason => {
      throw about(reason, at)
    })
  })
  const check = async (db: Context['db']) => onlyOnce({ ...ctx, db }, of, ids)
  const [, ...results] = await jointly<Result | undefined>(ctx.db, [check, ...works])
  return results as Result[] // the first work alone has none
}

/** Throws for what is named twice, however it is named. */
async function onlyOnce<Table extends SQLiteTable, Extras extends object, Shown>(
  ctx: Context,
  of: Resource<Table, Extras, Shown>,
  ids: readonly string[],
): Promise<undefined> {
  const [rows] = await together(
    ctx,
    findingMany(ctx, of, ids, at => `ids.${at}`),
  )
  const keys = rows.map(row => ('id' in row ? row.id : null))
  const twice = keys.findIndex((key, at) => keys.indexOf(key) < at)
  if (twice >= 0) throw invalidInput({ [`ids.${twice}`]: ['This is named twice.'] })
}

const about = (reason: unknown, at: number): unknown =>
  reason instanceof DomainError && reason.code !== 'internal_error'
    ? new DomainError(reason.code, reason.message, {
        errors: { [`ids.${at}`]: [reason.message], ...reason.errors },
        details: reason.details,
        cause: reason,
      })
    : reason

/** What deleting many answers: all that went, and what went along. */
export function deletedMany(answers: readonly DeletedAnswer[]) {
  const removed: Record<string, number> = {}
  for (const answer of answers)
    for (const [kind, count] of Object.entries(answer.removed)) removed[kind] = (removed[kind] ?? 0) + count
  return {
    object: answers[0]?.object ?? '',
    ids: answers.map(({ id }) => id),
    deleted: true as const,
    removed,
  }
}
