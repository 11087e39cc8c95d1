/** Part of the API's tree: all procedures of one entity, for `invalidate(api.rooms)`. */
export interface Branch {
  readonly path: readonly string[]
}

/** A procedure that reads. */
export interface Query<Input, Output> extends Branch {
  query(input: Input, options?: { signal?: AbortSignal }): Promise<Output>
}

/** A procedure that changes something. */
export interface Mutation<Input, Output> extends Branch {
  mutate(input: Input): Promise<Output>
}

/** What a list answers. */
export interface Page<Row> {
  data: Row[]
  meta: { next_cursor: string | null; total?: number | undefined }
}

/** The caller that a tree of procedures is built on. */
export interface Caller {
  query(path: string, input: unknown, options?: { signal?: AbortSignal }): Promise<unknown>
  mutation(path: string, input: unknown): Promise<unknown>
}

/**
 * The tree of procedures as an object: every property is a branch that knows its path, so that a query's
 * cache key and its call come from one name (`api.rooms.list`).
 */
export function procedures(caller: Caller, path: readonly string[] = []): unknown {
  const children = new Map<string, unknown>()
  const leaf = {
    path,
    query: (input: unknown, options?: { signal?: AbortSignal }) =>
      caller.query(path.join('.'), input, options),
    mutate: (input: unknown) => caller.mutation(path.join('.'), input),
  }
  return new Proxy(leaf, {
    get(target, name) {
      if (typeof name !== 'string' || name === 'then') return undefined
      if (name in target) return Reflect.get(target, name)
      if (!children.has(name)) children.set(name, procedures(caller, [...path, name]))
      return children.get(name)
    },
  })
}
