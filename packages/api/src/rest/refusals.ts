import { type ErrorCode, holdsWhileSuspended, PERMISSIONS, type Permission } from '@streamwise/domain'
import type { Operation } from './operations.ts'

/** What a request under an `Idempotency-Key` can be refused with. */
const UNDER_A_KEY = ['idempotency_key_reused', 'in_progress', 'already_done'] as const

/**
 * What an operation can refuse with: what follows from its definition, and what its `rest(…)` tells of its own rules.
 * `refers` says whether its input names other things besides the path.
 */
export function refusalsOf(operation: Operation, refers: boolean): ErrorCode[] {
  const { method, type, path, status, permission, open, parameters, errors } = operation
  const codes = new Set<ErrorCode>(['invalid_input', 'too_many_requests', ...errors])
  const writes = type === 'mutation'
  // A credential may be for other addresses, and a permission may be missing.
  if (!open) codes.add('unauthorized').add('forbidden')
  if (permission && stopsWhileSuspended(permission)) codes.add('not_usable')
  if (writes) codes.add('cross_origin')
  if (takesKey(operation)) for (const code of UNDER_A_KEY) codes.add(code)
  if (path.includes('{') || (writes && refers)) codes.add('not_found')
  // Whatever is changed can have been changed meanwhile, and what a new row points to can have gone.
  if (method === 'PATCH' || 'version' in operation.input.shape) codes.add('stale_version')
  const points = refers || parameters.some(name => name !== 'id')
  const writesRow = status === 201 || method === 'PATCH'
  if (method === 'DELETE' || (writesRow && points)) codes.add('in_use')
  if (method !== 'GET') codes.add('payload_too_large')
  if (method === 'POST' || method === 'PATCH') codes.add('unsupported_media_type')
  return [...codes]
}

/** Whether a customer's own can be refused it because the customer is suspended. */
const stopsWhileSuspended = (permission: Permission): boolean =>
  !PERMISSIONS[permission].platform && !holdsWhileSuspended(permission)

/** Whether an operation is done once under an `Idempotency-Key`: every write that somebody signs. */
export const takesKey = ({ type, open }: Operation): boolean => type === 'mutation' && !open
