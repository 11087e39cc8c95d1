import { type Along, manyOf, type Rows, raw } from '@streamwise/db'
import type { Context } from './context.ts'
import { type Resource, visibleTo } from './resource.ts'

/** What comes along with rows: read in their statement, shown under its name. */
export type Inclusion = {
  along: Along[]
  /** Puts what came along beside what is shown of each row. */
  nest(answer: Rows | undefined, rows: readonly object[], shown: readonly object[]): void
}

/**
 * What `include` asks for of a resource. Each obeys the permission and the scope of its own entity: what the caller may
 * not see is null, as if there were none.
 */
export function including(
  ctx: Context,
  of: Pick<Resource<never, object, unknown>, 'related'>,
  names: readonly string[] = [],
): Inclusion {
  const asked = [...new Set(names)].map(name => {
    const related = of.related?.[name]
    if (!related) throw new Error(`A schema lets include ${name}, which its resource does not relate to`)
    const { resource, permission, by = `${name}_id` } = related
    const scope = ctx.principal.scope(permission)
    return { name, resource, by, where: scope ? visibleTo({ scope }, resource) : raw('0') }
  })
  return {
    along: asked.map(({ resource, by, where }) => ({ source: resource, by, where })),
    nest: (answer, rows, shown) =>
      asked.forEach(({ name, resource, by }, at) => {
        const found = new Map<unknown, unknown>()
        for (const row of manyOf(resource, answer, at + 1))
          found.set(Reflect.get(row, 'id'), resource.show(row, ctx.deployment))
        rows.forEach((row, place) => {
          Object.assign(shown[place] ?? {}, { [name]: found.get(Reflect.get(row, by)) ?? null })
        })
      }),
  }
}
