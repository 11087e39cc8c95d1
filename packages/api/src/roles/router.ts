import { ById, Deleted, page, Role, RoleCreate, RoleList, RoleUpdate } from '@streamwise/domain'
import { equals } from '../core/filters.ts'
import { list } from '../core/list.ts'
import { authorized, router } from '../core/procedure.ts'
import { get } from '../core/reading.ts'
import { CREATED, rest } from '../core/rest.ts'
import { createRole } from './create.ts'
import { deleteRole } from './delete.ts'
import { roleResource } from './resource.ts'
import { updateRole } from './update.ts'

export const rolesRouter = router({
  list: authorized('roles:read')
    .meta(rest('GET /roles', 'List roles'))
    .input(RoleList)
    .output(page(Role))
    .query(({ ctx, input }) => list(ctx, roleResource, input, [equals('built_in', input.built_in)])),

  get: authorized('roles:read')
    .meta(rest('GET /roles/{id}', 'Get a role'))
    .input(ById)
    .output(Role)
    .query(({ ctx, input }) => get(ctx, roleResource, input.id)),

  create: authorized('roles:write')
    .meta(rest('POST /roles', 'Create a role', { ...CREATED, errors: ['already_exists'] }))
    .input(RoleCreate)
    .output(Role)
    .mutation(({ ctx, input }) => createRole(ctx, input)),

  update: authorized('roles:write')
    .meta(rest('PATCH /roles/{id}', 'Change a role'))
    .input(RoleUpdate)
    .output(Role)
    .mutation(({ ctx, input }) => updateRole(ctx, input)),

  delete: authorized('roles:delete')
    .meta(rest('DELETE /roles/{id}', 'Delete a role that nobody holds', { errors: ['in_use'] }))
    .input(ById)
    .output(Deleted)
    .mutation(({ ctx, input }) => deleteRole(ctx, input.id)),
})
