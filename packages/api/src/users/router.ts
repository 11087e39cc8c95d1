import { users } from '@streamwise/db'
import {
  ById,
  ByIds,
  Deleted,
  DeletedMany,
  Many,
  Me,
  MeUpdate,
  PermissionsAt,
  page,
  User,
  UserCreate,
  UserCreated,
  UserList,
  UserPermissions,
  UsersUpdate,
  UserUpdate,
} from '@streamwise/domain'
import * as z from 'zod'
import { equals, refers } from '../core/filters.ts'
import { list } from '../core/list.ts'
import { deletedMany, many } from '../core/many.ts'
import { authenticated, authorized, router } from '../core/procedure.ts'
import { finding, get } from '../core/reading.ts'
import { CREATED, rest } from '../core/rest.ts'
import { permissionsResource } from '../memberships/resource.ts'
import { createUser } from './create.ts'
import { deleteUser } from './delete.ts'
import { me } from './me.ts'
import { memberOf } from './member-of.ts'
import { userResource } from './resource.ts'
import { updateMe, updateUser } from './update.ts'

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
    .query(({ ctx, input }) =>
      list(ctx, userResource, input, [equals('status', input.status), memberOf(ctx, input.customer_id)]),
    ),

  get: authorized('users:read')
    .meta(rest('GET /users/{id}', 'Get a user'))
    .input(ById)
    .output(User)
    .query(({ ctx, input }) => get(ctx, userResource, input.id)),

  updateMe: authenticated
    .meta(
      rest('PATCH /me', 'Change what you decide about yourself', { errors: ['forbidden', 'stale_version'] }),
    )
    .input(MeUpdate)
    .output(User)
    .mutation(({ ctx, input }) => updateMe(ctx, input)),

  create: authorized('users:write')
    .meta({
      ...rest('POST /users', 'Create a user', { ...CREATED, errors: ['already_exists'] }),
      secretAnswer: true,
    })
    .input(UserCreate)
    .output(UserCreated)
    .mutation(({ ctx, input }) => createUser(ctx, input)),

  update: authorized('users:write')
    .meta(rest('PATCH /users/{id}', 'Change a user', { errors: ['in_use', 'already_exists'] }))
    .input(UserUpdate)
    .output(User)
    .mutation(({ ctx, input }) => updateUser(ctx, input)),

  delete: authorized('users:delete')
    .meta(rest('DELETE /users/{id}', 'Delete a user', { errors: ['in_use'] }))
    .input(ById)
    .output(Deleted)
    .mutation(({ ctx, input }) => deleteUser(ctx, input.id)),

  updateMany: authorized('users:write')
    .meta(
      rest('PATCH /users', 'Change many users at once: all, or none', {
        errors: ['in_use', 'already_exists'],
      }),
    )
    .input(UsersUpdate)
    .output(Many(User))
    .mutation(async ({ ctx, input: { ids, ...values } }) => ({
      data: await many(ctx, userResource, ids, (one, id) => updateUser(one, { id, ...values })),
    })),

  deleteMany: authorized('users:delete')
    .meta(rest('DELETE /users', 'Delete users: all, or none', { errors: ['in_use'] }))
    .input(ByIds)
    .output(DeletedMany)
    .mutation(async ({ ctx, input }) => deletedMany(await many(ctx, userResource, input.ids, deleteUser))),

  permissions: authorized('memberships:read')
    .meta(rest('GET /users/{id}/permissions', 'See what a user may do where, and why'))
    .input(UserPermissions)
    .output(page(PermissionsAt))
    .query(({ ctx, input }) =>
      list(
        ctx,
        permissionsResource,
        input,
        [refers(ctx, 'user_id', users, input.id)],
        finding(ctx, userResource, input.id),
      ),
    ),
})
