import { accounts, customers, keysFound, raw, rooms, type Sql, sql, users } from '@streamwise/db'
import {
  ById,
  Deleted,
  Membership,
  MembershipCreate,
  MembershipList,
  MembershipSync,
  MembershipsOfAccount,
  MembershipsOfCustomer,
  MembershipsOfRoom,
  MembershipsOfUser,
  MembershipsSynced,
  MembershipUpdate,
  page,
} from '@streamwise/domain'
import { accountResource } from '../accounts/resource.ts'
import type { Context } from '../core/context.ts'
import { equals, refers } from '../core/filters.ts'
import { list } from '../core/list.ts'
import { authorized, router } from '../core/procedure.ts'
import { finding, get, type Reading } from '../core/reading.ts'
import { CREATED, rest } from '../core/rest.ts'
import { customerResource } from '../customers/resource.ts'
import { roomResource } from '../rooms/resource.ts'
import { userResource } from '../users/resource.ts'
import { createMembership } from './create.ts'
import { deleteMembership } from './delete.ts'
import { placeFiltersOf } from './place.ts'
import { membershipResource } from './resource.ts'
import { syncMemberships } from './sync.ts'
import { updateMembership } from './update.ts'

type Listing = Parameters<typeof list>[2] & { role?: string; owner?: boolean }

/** A list of memberships; what is searched is their users. */
const listed = (
  ctx: Context,
  { search, ...input }: Listing,
  where: (Sql | null)[],
  parent?: Reading<unknown>,
) => {
  const found = keysFound(users, search)
  return list(
    ctx,
    membershipResource,
    input,
    [...where, equals('role', input.role), equals('owner', input.owner), found && sql`t.user_id IN ${found}`],
    parent,
  )
}

/** Only those at the very place, where those below are not asked for. */
const at = (column: string, below: boolean | undefined) => (below ? null : raw(`t."${column}" IS NOT NULL`))

export const membershipsRouter = router({
  list: authorized('memberships:read')
    .meta(rest('GET /memberships', 'List memberships'))
    .input(MembershipList)
    .output(page(Membership))
    .query(({ ctx, input }) =>
      listed(ctx, input, [refers(ctx, 'user_id', users, input.user_id), ...placeFiltersOf(ctx, input)]),
    ),

  get: authorized('memberships:read')
    .meta(rest('GET /memberships/{id}', 'Get a membership'))
    .input(ById)
    .output(Membership)
    .query(({ ctx, input }) => get(ctx, membershipResource, input.id)),

  create: authorized('memberships:write')
    .meta(
      rest('POST /memberships', 'Give a user a role at a place', {
        ...CREATED,
        errors: ['already_exists', 'not_usable'],
      }),
    )
    .input(MembershipCreate)
    .output(Membership)
    .mutation(({ ctx, input }) => createMembership(ctx, input)),

  update: authorized('memberships:write')
    .meta(rest('PATCH /memberships/{id}', 'Change what a user may do at a place', { errors: ['in_use'] }))
    .input(MembershipUpdate)
    .output(Membership)
    .mutation(({ ctx, input }) => updateMembership(ctx, input)),

  delete: authorized('memberships:delete')
    .meta(rest('DELETE /memberships/{id}', 'Take a role away', { errors: ['in_use', 'stale_version'] }))
    .input(ById)
    .output(Deleted)
    .mutation(({ ctx, input }) => deleteMembership(ctx, input.id)),

  sync: authorized('memberships:write')
    .meta(
      rest('POST /users/{user_id}/memberships/sync', 'Make a user’s memberships exactly these', {
        errors: ['in_use', 'not_usable', 'stale_version', 'already_exists'],
      }),
    )
    .input(MembershipSync)
    .output(MembershipsSynced)
    .mutation(({ ctx, input }) => syncMemberships(ctx, input)),

  ofCustomer: authorized('memberships:read')
    .meta(rest('GET /customers/{customer_id}/users', 'List the users of a customer'))
    .input(MembershipsOfCustomer)
    .output(page(Membership))
    .query(({ ctx, input }) =>
      listed(
        ctx,
        input,
        [refers(ctx, 'within_customer_id', customers, input.customer_id), at('customer_id', input.below)],
        finding(ctx, customerResource, input.customer_id, { field: 'customer_id' }),
      ),
    ),

  ofAccount: authorized('memberships:read')
    .meta(rest('GET /accounts/{account_id}/users', 'List the users of an account'))
    .input(MembershipsOfAccount)
    .output(page(Membership))
    .query(({ ctx, input }) =>
      listed(
        ctx,
        input,
        [refers(ctx, 'within_account_id', accounts, input.account_id), at('account_id', input.below)],
        finding(ctx, accountResource, input.account_id, { field: 'account_id' }),
      ),
    ),

  ofRoom: authorized('memberships:read')
    .meta(rest('GET /rooms/{room_id}/users', 'List the users of a room'))
    .input(MembershipsOfRoom)
    .output(page(Membership))
    .query(({ ctx, input }) =>
      listed(
        ctx,
        input,
        [refers(ctx, 'room_id', rooms, input.room_id)],
        finding(ctx, roomResource, input.room_id, { field: 'room_id' }),
      ),
    ),

  ofUser: authorized('memberships:read')
    .meta(rest('GET /users/{user_id}/memberships', 'List the memberships of a user'))
    .input(MembershipsOfUser)
    .output(page(Membership))
    .query(({ ctx, input }) =>
      listed(
        ctx,
        input,
        [refers(ctx, 'user_id', users, input.user_id)],
        finding(ctx, userResource, input.user_id, { field: 'user_id' }),
      ),
    ),
})
