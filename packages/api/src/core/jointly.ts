import type { Database, Rows, Sql } from '@streamwise/db'

type Call = {
  /** Which of the works waits: batches keep their order. */
  work: number
  kind: 'read' | 'write'
  statements: readonly Sql[]
  resolve: (rows: Rows[]) => void
  reject: (reason: unknown) => void
}

/**
 * Lets several works share round trips: when every one of them waits for the database, their reads go as one batch; when
 * all that are left want to write, their writes do. One that fails before that fails all, and nothing is written.
 */
export async function jointly<Result>(
  db: Database,
  works: readonly ((db: Database) => Promise<Result>)[],
): Promise<Result[]> {
  let active = works.length
  let failure: { reason: unknown } | null = null
  let waiting: Call[] = []

  const next = () => {
    if (!waiting.length || waiting.length < active) return
    const reads = waiting.filter(({ kind }) => kind === 'read')
    const calls = reads.length ? reads : waiting
    waiting = reads.length ? waiting.filter(({ kind }) => kind === 'write') : []
    calls.sort((one, other) => one.work - other.work)
    if (failure && !reads.length) for (const call of calls) call.reject(failure.reason)
    else void send(reads.length ? 'read' : 'write', calls)
  }

  const send = async (kind: Call['kind'], calls: Call[]) => {
    try {
      const answers = await db[kind](calls.flatMap(({ statements }) => statements))
      for (const call of calls) call.resolve(answers.splice(0, call.statements.length))
    } catch (reason) {
      for (const call of calls) call.reject(reason)
    }
  }

  const sharing = (work: number): Database => {
    const call = (kind: Call['kind']) => (statements: readonly Sql[]) =>
      new Promise<Rows[]>((resolve, reject) => {
        waiting.push({ work, kind, statements, resolve, reject })
        next()
      })
    return { ...db, read: call('read'), write: call('write') }
  }

  // All of them come to their end first, so that what each is refused with is known.
  const answers = await Promise.allSettled(
    works.map((work, at) =>
      work(sharing(at))
        .catch(reason => {
          failure ??= { reason }
          throw reason
        })
        .finally(() => {
          active--
          next()
        }),
    ),
  )
  if (failure) throw (failure as { reason: unknown }).reason
  return answers.flatMap(answer => (answer.status === 'fulfilled' ? [answer.value] : []))
}
