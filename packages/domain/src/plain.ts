import * as z from 'zod'

/**
 * Attributes as an answer has them: the same types without the checks of an input. What is stored was checked when it
 * was written; a rule that became stricter since must not make old rows unreadable, and checking twice costs time.
 */
export const plainShape = <Shape extends z.ZodRawShape>(shape: Shape): Shape =>
  // The types are those of the checked schemas: only checks are left out.
  Object.fromEntries(
    Object.entries(shape).map(([name, schema]) => [name, plain(schema)]),
  ) as z.ZodRawShape as Shape

function plain(schema: z.core.$ZodType): z.ZodType {
  const bare = withoutChecks(schema as z.ZodType)
  const meta = (schema as z.ZodType).meta()
  return meta ? bare.meta(meta) : bare
}

function withoutChecks(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return z.string()
  if (schema instanceof z.ZodNumber) return z.number()
  if (schema instanceof z.ZodRecord) return z.record(z.string(), z.unknown())
  if (schema instanceof z.ZodPipe) return plain(schema.def.out)
  if (schema instanceof z.ZodDefault) return plain(schema.def.innerType)
  if (schema instanceof z.ZodNullable) return plain(schema.def.innerType).nullable()
  if (schema instanceof z.ZodArray) return z.array(plain(schema.def.element))
  if (schema instanceof z.ZodObject) return z.object(plainShape(schema.shape))
  return schema
}
