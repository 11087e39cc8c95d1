import { apiCredentials, customers } from '@streamwise/db'
import { ById, Me, PERMISSION_CODES, page, User, UserList, UserUpdate } from '@streamwise/domain'
import * as z from 'zod'
import type { Deployment } from '../core/context.ts'
import { equals } from '../core/filters.ts'
import { list } from '../core/list.ts'
import type { Principal } from '../core/principal.ts'
import { authenticated, authorized, router } from '../core/procedure.ts'
import { get } from '../core/reading.ts'
import { rest } from '../core/rest.ts'
import { updateEntity } from '../core/update-entity.ts'
import { userResource } from './resource.ts'

function me(deployment: Deployment, principal: Principal): z.infer<typeof Me> {
  const { kind, user, key, name, customerKey, grants } = principal
  const { ids } = deployment
  return {
    object: 'Me',
    kind,
    user: user && userResource.show(user, deployment),
    credential:
      kind === 'api_credential'
        ? {
            id: ids.encode(apiCredentials.object, key),
            name,
            customer_id: customerKey === null ? null : ids.encode(customers.object, customerKey),
          }
        : null,
    permissions: PERMISSION_CODES.filter(code => principal.scope(code) !== null),
    platform: grants.some(grant => grant.at === null),
    roles: [...new Set(grants.flatMap(({ role }) => role ?? []))],
  }
}

export const usersRouter = router({
  me: authenticated
    .meta(rest('GET /me', 'See whom this session or credential speaks for'))
    .input(z.strictObject({}))
    .output(Me)
    .query(({ ctx }) => me(ctx.deployment, ctx.principal)),

  list: authorized('users:read')
    .meta(rest('GET /users', 'List users'))
    .input(UserList)
    .output(page(User))
    .query(({ ctx, input }) => list(ctx, userResource, input, [equals('status', input.status)])),

  get: authorized('users:read')
    .meta(rest('GET /users/{id}', 'Get a user'))
    .input(ById)
    .output(User)
    .query(({ ctx, input }) => get(ctx, userResource, input.id)),

  update: authorized('users:write')
    .meta(rest('PATCH /users/{id}', 'Change a user', { errors: ['in_use'] }))
    .input(UserUpdate)
    .output(User)
    .mutation(({ ctx, input }) => updateEntity(ctx, userResource, input)),
})
