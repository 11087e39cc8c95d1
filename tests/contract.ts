import { match, openApi, operations } from '@streamwise/api'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Answer, Json } from './http.ts'

/** The document that the platform serves, which every answer in these tests is held against. */
const document: Json = openApi('http://platform.test', '0')

const ajv = new Ajv2020({ strict: false })
addFormats.default(ajv)
ajv.addSchema(document, 'openapi.json')

/** Throws where the answer of an operation, over REST or as one call over tRPC, is none that the document allows. */
export function keepsContract(method: string, path: string, answer: Answer): void {
  const { pathname } = new URL(path, 'http://platform.test')
  if (pathname.startsWith('/api/v1/')) {
    const { operation } = match(method, pathname.slice('/api/v1'.length))
    if (operation) allowed(operation.name, answer.status, answer.body)
  }
  const procedure = /^\/trpc\/([\w.]+)$/.exec(pathname)?.[1]
  if (procedure !== undefined && answer.body?.result) allowed(procedure, null, answer.body.result.data)
  if (procedure !== undefined && answer.body?.error) {
    const { httpStatus, path: _, ...body } = answer.body.error.data
    allowed(procedure, httpStatus, body)
  }
}

/** Throws where an operation can't answer this; `status` null is its success, whatever number that has. */
function allowed(name: string, status: number | null, body: unknown): void {
  const operation = operations.find(each => each.name === name)
  if (!operation || status === 500 || status === 405) return
  const told = responseOf(operation.path, operation.method.toLowerCase(), status ?? operation.status)
  const said = JSON.stringify(body)?.slice(0, 500)
  if (!told)
    throw new Error(
      `${name} answered ${status}, which it does not tell of: say it in \`errors\` of its rest(…). ${said}`,
    )
  if (!told(body))
    throw new Error(
      `${name} answered ${status} with what it does not tell of: ${ajv.errorsText(told.errors)}. ${said}`,
    )
}

const known = new Map<string, ValidateFunction | null>()

/** The check of one response's body, or null where there is no such response. */
function responseOf(path: string, method: string, status: number): ValidateFunction | null {
  const key = `${method} ${path} ${status}`
  let check = known.get(key)
  if (check === undefined) {
    const response = document.paths[path][method].responses[status]
    const at = response?.$ref?.slice(2).split('/') ?? ['paths', path, method, 'responses', String(status)]
    const place = [...at, 'content', 'application/json', 'schema'].map(part =>
      encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')),
    )
    check = response ? (ajv.getSchema(`openapi.json#/${place.join('/')}`) ?? null) : null
    known.set(key, check)
  }
  return check
}
