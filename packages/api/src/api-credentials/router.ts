import { apiCredentials, customers, raw } from '@streamwise/db'
import {
  ApiCredential,
  ApiCredentialById,
  ApiCredentialCreate,
  ApiCredentialCreated,
  ApiCredentialList,
  ApiCredentialWith,
  ById,
  Deleted,
  page,
} from '@streamwise/domain'
import { remove, update } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { type DeletedAnswer, deleted } from '../core/deleted.ts'
import { refers } from '../core/filters.ts'
import { list } from '../core/list.ts'
import { authorized, router } from '../core/procedure.ts'
import { find, get } from '../core/reading.ts'
import { CREATED, rest } from '../core/rest.ts'
import { save, write, writerOf } from '../core/write.ts'
import { createApiCredential } from './create.ts'
import { apiCredentialResource } from './resource.ts'

/** Ends a credential at once; revoking it again changes nothing. */
async function revokeApiCredential(ctx: Context, id: string): Promise<ApiCredential> {
  const row = await find(ctx, apiCredentialResource, id)
  if (row.revoked_at !== null) return apiCredentialResource.show(row, ctx.deployment)
  const change = update(ctx.deployment, apiCredentials, row, { revoked_at: ctx.deployment.now() })
  return save(ctx, apiCredentialResource, row.uuid, [change])
}

async function deleteApiCredential(ctx: Context, id: string): Promise<DeletedAnswer> {
  const row = await find(ctx, apiCredentialResource, id)
  await write(writerOf(ctx), [remove(ctx.deployment, apiCredentials, row)])
  return deleted(ctx, apiCredentials, row)
}

const revokedIs = (revoked: boolean | undefined) =>
  revoked === undefined ? null : raw(`t.revoked_at IS ${revoked ? 'NOT ' : ''}NULL`)

export const apiCredentialsRouter = router({
  list: authorized('api_credentials:read')
    .meta(rest('GET /api-credentials', 'List API credentials'))
    .input(ApiCredentialList)
    .output(page(ApiCredentialWith))
    .query(({ ctx, input }) =>
      list(ctx, apiCredentialResource, input, [
        refers(ctx, 'customer_id', customers, input.customer_id),
        revokedIs(input.revoked),
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

  revoke: authorized('api_credentials:delete')
    .meta(rest('POST /api-credentials/{id}/revoke', 'Revoke an API credential at once'))
    .input(ById)
    .output(ApiCredential)
    .mutation(({ ctx, input }) => revokeApiCredential(ctx, input.id)),

  delete: authorized('api_credentials:delete')
    .meta(rest('DELETE /api-credentials/{id}', 'Delete an API credential'))
    .input(ById)
    .output(Deleted)
    .mutation(({ ctx, input }) => deleteApiCredential(ctx, input.id)),
})
