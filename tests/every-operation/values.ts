import fc from 'fast-check'
import type { Json } from '../http.ts'

/** What schemas alone can't know: what is there to be named, and what a provider's type takes. */
export type Known = { references: readonly string[]; properties: readonly Json[] }

const TEXTS = [
  'Ana',
  'ana@example.com',
  'DE',
  'EUR',
  'pt-BR',
  '2027-01-31T23:59:00Z',
  '+4930123456',
  '10.0.0.0/8',
]

/** Values that a JSON Schema of an input takes, or nearly: rules that it can't tell are not known here. */
export function valueFor(schema: Json, name: string, known: Known): fc.Arbitrary<Json> {
  const examples = [schema.example, schema.default].filter(each => each !== undefined)
  const made = madeOf(schema, name, known)
  return examples.length && name !== 'properties' ? fc.oneof(fc.constantFrom(...examples), made) : made
}

function madeOf(schema: Json, name: string, known: Known): fc.Arbitrary<Json> {
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((each: Json) => valueFor(each, name, known)))
  if (name === 'properties') return fc.constantFrom(...known.properties)
  if (/^id$|_id$/.test(name)) return fc.constantFrom(...known.references)
  switch ([schema.type].flat()[0]) {
    case 'object':
      return objectOf(schema, known)
    case 'array':
      return fc.array(valueFor(schema.items ?? {}, name.replace(/s$/, ''), known), {
        minLength: Math.min(schema.minItems ?? 0, 3),
        maxLength: Math.min(schema.maxItems ?? 3, 3),
      })
    case 'boolean':
      return fc.boolean()
    case 'integer':
      return integerOf(schema)
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true })
    case 'string':
      return textOf(schema)
    case 'null':
      return fc.constant(null)
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

function objectOf(schema: Json, known: Known): fc.Arbitrary<Json> {
  const properties: Record<string, Json> = schema.properties ?? {}
  if (!Object.keys(properties).length)
    return schema.additionalProperties === false
      ? fc.constant({})
      : fc.dictionary(fc.string({ maxLength: 20 }), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 3 })
  const values = Object.entries(properties).map(
    ([name, each]) => [name, valueFor(each, name, known)] as const,
  )
  return fc.record(Object.fromEntries(values), { requiredKeys: schema.required ?? [] })
}

function integerOf({ minimum = -1000, maximum = 1000 }: Json): fc.Arbitrary<number> {
  const [min, max] = [Math.max(minimum, -(2 ** 31)), Math.min(maximum, 2 ** 31)]
  return fc.oneof(fc.constantFrom(min, max), fc.integer({ min, max }))
}

function textOf({ minLength = 0, maxLength = 60, pattern }: Json): fc.Arbitrary<string> {
  const fits = (text: string) => text.length >= minLength && text.length <= maxLength
  const rule = pattern === undefined ? /^/ : new RegExp(pattern, 'u')
  const fitting = TEXTS.filter(text => fits(text) && rule.test(text))
  const made = fc.string({ minLength, maxLength: Math.min(maxLength, 60), unit: 'grapheme' })
  return fitting.length ? fc.oneof(fc.constantFrom(...fitting), made) : made
}

/** What nobody should send, and somebody will. */
export const broken: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    ...[null, true, false, 0, -1, 1.5, 1e308, -0, 2 ** 53, '', ' ', '0', '1', 'true', 'null', 'NaN', '1e9'],
    ...[
      '\u0000',
      'a\u0000b',
      '\ud800',
      'a\udfff',
      '\u202e',
      '\ufeff',
      '\u0085',
      'İ',
      'ß',
      '👨‍👩‍👧',
      'e\u0301',
    ],
    ...[
      "'; DROP TABLE rooms; --",
      '%',
      '%00',
      '../..',
      '__proto__',
      'constructor',
      '*',
      '"',
      '\\',
      'AND OR NOT',
    ],
    ...[
      '9999-12-31T23:59:59.999Z',
      '0000-01-01T00:00:00Z',
      '2027-02-30T00:00:00Z',
      '+275760-09-13T00:00:00.001Z',
    ],
    ...[
      '00000000-0000-0000-0000-000000000000',
      'ZZZZZZZZZZZZZZZZZZZZZZZZZZ',
      '7ZZZZZZZZZZZZZZZZZZZZZZZZZ',
      'zzzzzzzz',
    ],
  ),
  fc.constantFrom<Json>([], {}, [[]], [null], { '': '' }, { __proto__: null }, { a: { b: { c: {} } } }),
  fc.constantFrom<Json>('x'.repeat(300), 'é'.repeat(20_000), Array(2_000).fill('x'), nested(200)),
  fc.jsonValue({ maxDepth: 3 }),
)

/** An object inside an object, so many times. */
function nested(depth: number): Json {
  return depth ? { a: nested(depth - 1) } : 1
}

/** Bodies that are no JSON object at all. */
export const brokenBody: fc.Arbitrary<string> = fc.constantFrom(
  ...[
    '',
    ' ',
    '{',
    '[]',
    '"x"',
    '5',
    'null',
    '{"limit":1e999}',
    '{"id":1,"id":2}',
    '\ufeff{}',
    '{"\\ud800":1}',
  ],
  ...[
    '{"__proto__":{"x":1}}',
    `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
    'a=b',
    '<x/>',
    '{} {}',
    '\u0000',
  ],
)
