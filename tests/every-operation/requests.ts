import type { Operation } from '@streamwise/api'
import fc from 'fast-check'
import * as z from 'zod'
import type { Json } from '../http.ts'
import { broken, brokenBody, type Known, valueFor } from './values.ts'

/** A request as it is made up: an input or a body that is none, by whom and over what. */
export type Made = {
  input: Json
  raw: string | null
  contentType: string
  caller: 'admin' | 'tenant' | 'nobody'
  over: 'rest' | 'trpc'
}

/** Requests to an operation: good ones, nearly good ones and broken ones. `sample` is an input that succeeds. */
export function requestsTo(operation: Operation, sample: Json, known: Known): fc.Arbitrary<Made> {
  const schema: Json = z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' })
  const generated = valueFor(schema, '', known)
  const names = Object.keys(schema.properties ?? {})
  return fc.record({
    input: fc.oneof(
      { weight: 2, arbitrary: generated },
      { weight: 3, arbitrary: mixed(sample, generated) },
      { weight: 3, arbitrary: damaged(fc.constant(sample), names) },
      { weight: 2, arbitrary: damaged(generated, names) },
    ),
    raw: fc.option(brokenBody, { freq: 20 }),
    contentType: fc.oneof(
      { weight: 20, arbitrary: fc.constant('application/json') },
      { weight: 1, arbitrary: fc.constantFrom('text/plain', 'application/jsonx', '', 'multipart/form-data') },
    ),
    caller: fc.oneof(
      { weight: 8, arbitrary: fc.constant('admin' as const) },
      { weight: 1, arbitrary: fc.constantFrom('tenant' as const, 'nobody' as const) },
    ),
    over: fc.oneof(
      { weight: 4, arbitrary: fc.constant('rest' as const) },
      { weight: 1, arbitrary: fc.constant('trpc' as const) },
    ),
  })
}

/** What succeeds, with one or two attributes as they might also be. */
const mixed = (sample: Json, generated: fc.Arbitrary<Json>): fc.Arbitrary<Json> =>
  fc.tuple(generated, fc.nat(), fc.nat()).map(([other, first, second]) => {
    const names = Object.keys(other)
    const chosen = new Set([first, second].map(at => names[at % Math.max(names.length, 1)]))
    const taken = Object.entries(other).filter(([name]) => chosen.has(name))
    return { ...sample, ...Object.fromEntries(taken) }
  })

/** An input with something broken in it: an attribute, one that there is not, or something deep inside. */
const damaged = (inputs: fc.Arbitrary<Json>, names: string[]): fc.Arbitrary<Json> =>
  fc
    .tuple(inputs, fc.constantFrom(...names, 'surprise', '__proto__', 'constructor', ''), broken, fc.nat())
    .map(([input, name, value, where]) => {
      const inner = input[name]
      const keys = typeof inner === 'object' && inner !== null ? Object.keys(inner) : []
      const key = keys[where % Math.max(keys.length * 2, 1)]
      if (key === undefined) return { ...input, [name]: value }
      const copy = structuredClone(inner)
      copy[key] = value
      return { ...input, [name]: copy }
    })
