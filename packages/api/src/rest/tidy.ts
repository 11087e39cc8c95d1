import type * as z from 'zod'
import type { JsonSchema } from './json-schema.ts'

/**
 * What the schema library writes, as OpenAPI 3.1 and its readers want it: `examples` instead of `example`, no bounds
 * that are only those of a JavaScript number, and answers that may grow by attributes. Changes the schema itself.
 */
export function tidy(schema: JsonSchema, { _zod: { def } }: z.core.$ZodType): void {
  if ('example' in schema) {
    schema.examples = [schema.example]
    delete schema.example
  }
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
  if (def.type === 'object' && !('catchall' in def && def.catchall)) delete schema.additionalProperties
}

/** A query carries texts: what is a boolean or its name in an input is a boolean there. */
export function inQuery(schema: JsonSchema): JsonSchema {
  const { anyOf, ...rest } = schema
  const isBoolean = Array.isArray(anyOf) && anyOf.some(option => option.type === 'boolean')
  return isBoolean ? { ...rest, type: 'boolean', examples: [true] } : schema
}
