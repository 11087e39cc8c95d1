import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it, test } from 'vitest'
import { childrenOf, type JsonSchema, nameOfRef } from './json-schema.ts'
import { openApi } from './openapi.ts'
import { inputOf, operations } from './operations.ts'

// biome-ignore lint/suspicious/noExplicitAny: a document is read as the JSON that it is, and a test fails where it isn't
const document: any = openApi('https://meet.example.com', '1.2.3')
const { schemas, responses } = document.components

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema(document, 'openapi.json')

/** What is wrong with a value by a schema at a place of the document: nothing, or the library's sentences. */
function wrongWith(value: unknown, ...place: string[]): string {
  const path = place.map(part => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
  const validate = ajv.getSchema(`openapi.json#/${path.join('/')}`)
  if (!validate) throw new Error(`There is no schema at ${place.join(' / ')}.`)
  return validate(value) ? '' : ajv.errorsText(validate.errors)
}

const resolved = (response: { $ref?: string }) =>
  response.$ref ? responses[response.$ref.split('/').at(-1) ?? ''] : response

describe('the OpenAPI document', () => {
  it('is one, to a validator that others wrote', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document))
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
  })

  it('names every schema that something points to, and no other', () => {
    const pointed = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name,
    )
    expect([...new Set(pointed)].toSorted()).toEqual(Object.keys(schemas))
    expect(Object.keys(schemas)).toEqual(expect.arrayContaining(['Room', 'RoomCreate', 'RoomPage', 'Error']))
  })

  test.each(Object.keys(schemas))('%s: every attribute has an example that it takes', name => {
    const walk = (schema: JsonSchema, ...place: string[]) => {
      for (const [index, { name: attribute, child }] of [...childrenOf(schema)].entries()) {
        if (attribute === null) continue
        const at = [...place, 'properties', attribute]
        if (nameOfRef(child) === null && !('const' in child)) {
          expect(child.examples, `${name} ${at.join('.')} ${index}`).toHaveLength(1)
          for (const example of child.examples as unknown[])
            expect(wrongWith(example, ...at), at.join('.')).toBe('')
        }
        walk(child, ...at)
      }
    }
    walk(schemas[name], 'components', 'schemas', name)
  })
})

describe.each(operations)('$name', operation => {
  const { name, method, path, status } = operation
  const place = ['paths', path, method.toLowerCase()]
  const described = document.paths[path][method.toLowerCase()]

  it('shows a request that its own schemas take', () => {
    const content = described.requestBody?.content['application/json']
    if (content)
      expect(
        wrongWith(content.example, ...place, 'requestBody', 'content', 'application/json', 'schema'),
      ).toBe('')
    const query = new URLSearchParams()
    const inPath: string[] = []
    for (const [at, parameter] of (described.parameters ?? []).entries()) {
      if (parameter.$ref) continue
      expect(wrongWith(parameter.example, ...place, 'parameters', String(at), 'schema'), parameter.name).toBe(
        '',
      )
      if (parameter.in === 'path') inPath.push(String(parameter.example))
      else if (parameter.in === 'query') query.set(parameter.name, String(parameter.example))
    }
    const parsed = operation.input.safeParse(inputOf(operation, inPath, query, content?.example ?? {}))
    expect(parsed.error?.issues ?? []).toEqual([])
  })

  it('shows answers that its own schemas take', () => {
    const { content } = described.responses[status]
    const schema = ['responses', String(status), 'content', 'application/json', 'schema']
    expect(wrongWith(content['application/json'].example, ...place, ...schema)).toBe('')
    const parsed = operation.output.safeParse(content['application/json'].example)
    expect(parsed.error?.issues ?? [], name).toEqual([])
  })

  it('shows every error that it tells of', () => {
    for (const [code, response] of Object.entries<{ $ref?: string }>(described.responses)) {
      if (code === String(status)) continue
      const { examples } = resolved(response).content['application/json']
      expect(Object.keys(examples).length).toBeGreaterThan(0)
      const at = (response.$ref ?? '').slice(2).split('/')
      for (const { value } of Object.values<{ value: unknown }>(examples))
        expect(wrongWith(value, ...at, 'content', 'application/json', 'schema')).toBe('')
    }
  })
})

it('tells of the errors that follow from what an operation is', () => {
  const codesOf = (name: string) => {
    const { path, method } = operations.find(operation => operation.name === name) ?? { path: '', method: '' }
    return Object.values<{ $ref?: string }>(document.paths[path][method.toLowerCase()].responses).flatMap(
      response => Object.keys(resolved(response).content['application/json'].examples ?? {}),
    )
  }
  expect(codesOf('rooms.list')).toEqual(['unauthorized', 'forbidden', 'invalid_input', 'too_many_requests'])
  expect(codesOf('users.me')).toEqual(['unauthorized', 'forbidden', 'invalid_input', 'too_many_requests'])
  expect(codesOf('rooms.invitation')).not.toContain('unauthorized')
  expect(codesOf('rooms.update')).toEqual(
    expect.arrayContaining(['stale_version', 'not_found', 'cross_origin']),
  )
  expect(codesOf('rooms.end')).toContain('idempotency_key_reused')
  expect(codesOf('rooms.join')).not.toContain('idempotency_key_reused')
  expect(codesOf('rooms.create')).toEqual(expect.arrayContaining(['quota_exceeded', 'not_found']))
})
