import { apiCredentials, customers, raw, type Sql, sql } from '@streamwise/db'
import {
  ApiCredential,
  ApiCredentialById,
  ApiCredentialCreate,
  ApiCredentialCreated,
  ApiCredentialList,
  ApiCredentialRotate,
  ApiCredentialUpdate,
  ApiCredentialWith,
  ById,
  Deleted,
  page,
} from '@streamwise/domain'
import { remove } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { type DeletedAnswer, deleted } from '../core/deleted.ts'
import { refers } from '../core/filters.ts'
import { list } from '../core/list.ts'
import { authorized, router } from '../core/procedure.ts'
import { find, get } from '../core/reading.ts'
import { CREATED, rest } from '../core/rest.ts'
import { write, writerOf } from '../core/write.ts'
import { createApiCredential } from './create.ts'
import { apiCredentialResource } from './resource.ts'
import { revokeApiCredential } from './revoke.ts'
import { rotateApiCredential } from './rotate.ts'
import { updateApiCredential } from './update.ts'

async function deleteApiCredential(ctx: Context, id: string): Promise<DeletedAnswer> {
  const row = await find(ctx, apiCredentialResource, id)
  await write(writerOf(ctx), [remove(ctx.deployment, apiCredentials, row)])
  return deleted(ctx, apiCredentials, row)
}

const isNull = (column: string, wanted: boolean | undefined): Sql | null =>
  wanted === undefined ? null : raw(`t."${column}" IS ${wanted ? '' : 'NOT '}NULL`)

const expiredIs = (now: number, expired: boolean | undefined): Sql | null =>
  expired === undefined
    ? null
    : expired
      ? sql`t.expires_at <= ${now}`
      : sql`(t.expires_at IS NULL OR t.expires_at > ${now})`

export const apiCredentialsRouter = router({
  list: authorized('api_credentials:read')
    .meta(rest('GET /api-credentials', 'List API credentials'))
    .input(ApiCredentialList)
    .output(page(ApiCredentialWith))
    .query(({ ctx, input }) =>
      list(ctx, apiCredentialResource, input, [
        refers(ctx, 'customer_id', customers, input.customer_id),
        isNull('customer_id', input.platform),
        isNull('revoked_at', input.revoked === undefined ? undefined : !input.revoked),
        expiredIs(ctx.deployment.now(), input.expired),
      ]),
    ),

  get: authorized('api_credentials:read')
    .meta(rest('GET /api-credentials/{id}', 'Get an API credential'))
    .input(ApiCredentialById)
    .output(ApiCredentialWith)
    .query(({ ctx, input }) => get(ctx, apiCredentialResource, input.id, input)),

  create: authorized('api_credentials:write')
    .meta({
      ...rest('POST /api-credentials', 'Create an API credential; its secret is shown once', CREATED),
      secretAnswer: true,
    })
    .input(ApiCredentialCreate)
    .output(ApiCredentialCreated)
    .mutation(({ ctx, input }) => createApiCredential(ctx, input)),

  update: authorized('api_credentials:write')
    .meta(rest('PATCH /api-credentials/{id}', 'Change an API credential', { errors: ['not_usable'] }))
    .input(ApiCredentialUpdate)
    .output(ApiCredential)
    .mutation(({ ctx, input }) => updateApiCredential(ctx, input)),

  rotate: authorized('api_credentials:write')
    .meta({
      ...rest('POST /api-credentials/{id}/rotate', 'Give an API credential a new secret; it is shown once', {
        errors: ['not_usable', 'stale_version'],
      }),
      secretAnswer: true,
    })
    .input(ApiCredentialRotate)
    .output(ApiCredentialCreated)
    .mutation(({ ctx, input }) => rotateApiCredential(ctx, input)),

  revoke: authorized('api_credentials:delete')
    .meta(
      rest('POST /api-credentials/{id}/revoke', 'Revoke an API credential at once', {
        errors: ['stale_version'],
      }),
    )
    .input(ById)
    .output(ApiCredential)
    .mutation(({ ctx, input }) => revokeApiCredential(ctx, input.id)),

  delete: authorized('api_credentials:delete')
    .meta(rest('DELETE /api-credentials/{id}', 'Delete an API credential'))
    .input(ById)
    .output(Deleted)
    .mutation(({ ctx, input }) => deleteApiCredential(ctx, input.id)),
})
