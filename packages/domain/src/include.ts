import * as z from 'zod'
import { Reference } from './entity.ts'

/** What an entity can bring along: related entities by their attribute's name without `_id`. */
export type Includable = { readonly [name: string]: z.ZodObject }

/** The input that asks for it: `include=customer,account` in a query, `['customer', 'account']` in tRPC. */
export const include = <Related extends Includable>(related: Related) => {
  const names = Object.keys(related) as [keyof Related & string, ...(keyof Related & string)[]]
  return z
    .array(z.enum(names, `There is ${names.join(', ')} to include.`))
    .max(20)
    .optional()
    .meta({
      description: `What comes along: ${names.map(name => `\`${name}\``).join(', ')}. null where the caller may not see it.`,
      example: names.slice(0, 1),
    })
}

/** The input that names one entity, and what comes along with it. */
export const byIdWith = <Related extends Includable>(related: Related) =>
  z.strictObject({ id: Reference, include: include(related) })

/** An entity as reads answer it: what was asked for nested, null where there is none or none to see. */
export const including = <Shape extends z.core.$ZodShape, Related extends Includable>(
  entity: z.ZodObject<Shape>,
  related: Related,
) =>
  entity.extend(
    // The loop loses which schema belongs to which name.
    Object.fromEntries(
      Object.entries(related).map(([name, schema]) => [name, schema.nullable().optional()]),
    ) as { [Name in keyof Related]: z.ZodOptional<z.ZodNullable<Related[Name]>> },
  )
