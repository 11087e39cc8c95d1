import { operations } from '@streamwise/api'
import { expect, test } from 'vitest'
import { type Json, send } from '../http.ts'
import type { Theme } from './stage.ts'

/** Everything in a document that points somewhere in it. */
function* references(node: Json): Generator<string> {
  if (typeof node !== 'object' || node === null) return
  if (typeof node.$ref === 'string') yield node.$ref
  for (const each of Object.values(node)) yield* references(each)
}

export const pages: Theme = stage => {
  test('health is told without a credential', async () => {
    const answer = await send(stage().host, 'GET', '/healthz')
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ status: 'ok', version: expect.any(String) })
  })

  test('the OpenAPI document holds every operation, and holds together', async () => {
    const { host } = stage()
    const { body: document } = await send(host, 'GET', '/api/openapi.json')
    expect(document.openapi).toBe('3.1.0')
    expect(document.servers).toEqual([{ url: `${host.url}/api/v1` }])
    const described = Object.entries<Json>(document.paths).flatMap(([path, methods]) =>
      Object.entries<Json>(methods).map(([method, operation]) => ({ path, method, operation })),
    )
    expect(described.map(({ operation }) => operation.operationId).sort()).toEqual(
      operations.map(({ name }) => name).sort(),
    )
    for (const { name, path, method, status } of operations) {
      const operation = document.paths[path][method.toLowerCase()]
      expect(operation.operationId).toBe(name)
      expect(Object.keys(operation.responses)).toContain(String(status))
      const inPath = (operation.parameters ?? []).filter((each: Json) => each.in === 'path')
      expect(inPath.map((each: Json) => `{${each.name}}`)).toEqual(path.match(/\{\w+\}/g) ?? [])
    }
    for (const reference of references(document)) {
      const target = reference
        .slice(2)
        .split('/')
        .reduce((node, key) => node?.[key], document)
      expect(target, reference).toBeTypeOf('object')
    }
  })

  test('the reference is a page for people', async () => {
    const answer = await send(stage().host, 'GET', '/api/docs')
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/)
    for (const { path, summary } of operations) {
      expect(answer.text).toContain(path)
      expect(answer.text).toContain(summary.replaceAll("'", '&#39;'))
    }
  })

  test('the dashboard and the join page are served, and nothing beside them', async () => {
    const { host } = stage()
    for (const path of ['/dashboard', '/dashboard/rooms/0123abcd', '/rooms/0123abcd/weekly']) {
      const answer = await send(host, 'GET', path)
      expect(answer.status, path).toBe(200)
      expect(answer.headers.get('content-type')).toMatch(/^text\/html/)
      expect(answer.headers.get('cache-control')).toBe('no-cache')
    }
    expect((await send(host, 'GET', '/')).headers.get('location')).toBe('/dashboard')
    for (const path of ['/.env', '/package.json', '/..%2f..%2fpackage.json', '/assets/../../package.json'])
      expect((await send(host, 'GET', path)).status, path).toBe(404)
  })

  test('every answer tells browsers to be careful', async () => {
    const { host } = stage()
    for (const path of ['/dashboard', '/api/v1/rooms', '/healthz', '/nothing', '/rooms/0123abcd/weekly']) {
      const { headers } = await send(host, 'GET', path)
      expect(headers.get('content-security-policy')).toContain("default-src 'self'")
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    }
  })
}
