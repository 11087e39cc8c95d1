import { DomainError, invalidInput } from '@streamwise/domain'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Context } from './context.ts'
import type { DeletedAnswer } from './deleted.ts'
import { jointly } from './jointly.ts'
import { findingMany, together } from './reading.ts'
import type { Resource } from './resource.ts'

/**
 * Does to many entities what a verb does to one, all or none of them, in as many round trips as one takes. An error
 * names all that it is about (`ids.3`); its code and message are the first one's.
 */
export async function many<Table extends SQLiteTable, Extras extends object, Shown, Result>(
  ctx: Context,
  of: Resource<Table, Extras, Shown>,
  ids: readonly string[],
  verb: (ctx: Context, id: string) => Promise<Result>,
): Promise<Result[]> {
  const refused = new Map<unknown, number>()
  const works = ids.map((id, at) => async (db: Context['db']) => {
    let writing = false
    const write: typeof db.write = statements => {
      writing = true
      return db.write(statements)
    }
    // One mark is enough for the whole request.
    const own = { ...ctx, db: { ...db, write }, claim: at === 0 ? ctx.claim : undefined }
    return verb(own, id).catch(reason => {
      // One that could be done is told what keeps another from it.
      if (refused.has(reason)) throw reason
      const error = about(reason, at)
      // What the database refuses is refused to all, whichever of them it was.
      if (!writing) refused.set(error, at)
      throw error
    })
  })
  const check = async (db: Context['db']) => onlyOnce({ ...ctx, db }, of, ids)
  try {
    const [, ...results] = await jointly<Result | undefined>(ctx.db, [check, ...works])
    return results as Result[] // the first work alone has none
  } catch (reason) {
    throw refused.has(reason) ? refusedTogether(refused) : reason
  }
}

/** All refusals as one: whoever takes these out of the list need not try again to learn of the next. */
function refusedTogether(refused: ReadonlyMap<unknown, number>): unknown {
  const errors = [...refused].sort(([, one], [, other]) => one - other).map(([error]) => error)
  const [first] = errors
  if (!(first instanceof DomainError) || errors.length === 1) return first
  return new DomainError(first.code, first.message, {
    errors: Object.assign({}, ...errors.map(error => (error instanceof DomainError ? error.errors : {}))),
    details: first.details,
    cause: first,
  })
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
