import type { Issue } from './issue-words.ts'

/** What a form needs of a schema; every zod schema has it. */
export interface Schema<Output> {
  safeParse(input: unknown):
    | { success: true; data: Output }
    | {
        success: false
        error: { issues: readonly Issue[] }
      }
}

/**
 * A schema, or what fetches it: `() => import('./schemas.ts').then(all => all.RoomCreate)`. A page with a form is drawn
 * before its schema is there, for the validation library alone weighs as much as a page may.
 */
export type SchemaSource<Output> = Schema<Output> | (() => Promise<Schema<Output>>)

export interface SchemaLoader<Output> {
  /** The schema, where it is there already. */
  known(): Schema<Output> | undefined
  /** The schema, fetched at the first call; throws where it does not come. */
  load(): Promise<Schema<Output>>
}

/** Fetches a schema once. */
export function schemaLoader<Output>(source: SchemaSource<Output>): SchemaLoader<Output> {
  let known = typeof source === 'function' ? undefined : source
  let loading: Promise<Schema<Output>> | undefined
  const fetch = async (): Promise<Schema<Output>> => {
    if (typeof source !== 'function') return source
    try {
      known = await source()
      return known
    } finally {
      loading = undefined
    }
  }
  return {
    known: () => known,
    load: () => {
      if (known) return Promise.resolve(known)
      loading ??= fetch()
      return loading
    },
  }
}
