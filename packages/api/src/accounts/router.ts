import { customers, subscriptions } from '@streamwise/db'
import {
  Account,
  AccountById,
  AccountCreate,
  AccountList,
  AccountMove,
  AccountOwner,
  AccountsUpdate,
  AccountUpdate,
  AccountWith,
  ById,
  ByIds,
  Deleted,
  DeletedMany,
  GrantedFeature,
  Many,
  page,
} from '@streamwise/domain'
import * as z from 'zod'
import { equals, refers } from '../core/filters.ts'
import { list } from '../core/list.ts'
import { deletedMany, many } from '../core/many.ts'
import { authorized, router } from '../core/procedure.ts'
import { get } from '../core/reading.ts'
import { CREATED, rest } from '../core/rest.ts'
import { createAccount } from './create.ts'
import { deleteAccount } from './delete.ts'
import { accountFeatures } from './features.ts'
import { moveAccount } from './move.ts'
import { setAccountOwner } from './owner.ts'
import { accountResource } from './resource.ts'
import { updateAccount } from './update.ts'

export const accountsRouter = router({
  list: authorized('accounts:read')
    .meta(rest('GET /accounts', 'List accounts'))
    .input(AccountList)
    .output(page(AccountWith))
    .query(({ ctx, input }) =>
      list(ctx, accountResource, input, [
        refers(ctx, 'subscriber_id', customers, input.subscriber_id),
        refers(ctx, 'subscription_id', subscriptions, input.subscription_id),
        equals('status', input.status),
        equals('tag', input.tag),
        equals('code', input.code),
      ]),
    ),

  get: authorized('accounts:read')
    .meta(rest('GET /accounts/{id}', 'Get an account'))
    .input(AccountById)
    .output(AccountWith)
    .query(({ ctx, input }) => get(ctx, accountResource, input.id, input)),

  create: authorized('accounts:write')
    .meta(
      rest('POST /accounts', 'Create an account', { ...CREATED, errors: ['quota_exceeded', 'not_usable'] }),
    )
    .input(AccountCreate)
    .output(Account)
    .mutation(({ ctx, input }) => createAccount(ctx, input)),

  update: authorized('accounts:write')
    .meta(rest('PATCH /accounts/{id}', 'Change an account'))
    .input(AccountUpdate)
    .output(Account)
    .mutation(({ ctx, input }) => updateAccount(ctx, input)),

  move: authorized('accounts:write')
    .meta(
      rest('POST /accounts/{id}/move', 'Move an account to another subscription', {
        errors: ['quota_exceeded', 'not_usable'],
      }),
    )
    .input(AccountMove)
    .output(Account)
    .mutation(({ ctx, input }) => moveAccount(ctx, input)),

  setOwner: authorized('accounts:write')
    .meta(rest('POST /accounts/{id}/owner', 'Name the owner of an account'))
    .input(AccountOwner)
    .output(Account)
    .mutation(({ ctx, input }) => setAccountOwner(ctx, input)),

  delete: authorized('accounts:delete')
    .meta(rest('DELETE /accounts/{id}', 'Delete an inactive account', { errors: ['not_usable'] }))
    .input(ById)
    .output(Deleted)
    .mutation(({ ctx, input }) => deleteAccount(ctx, input.id)),

  updateMany: authorized('accounts:write')
    .meta(rest('PATCH /accounts', 'Change many accounts at once: all, or none'))
    .input(AccountsUpdate)
    .output(Many(Account))
    .mutation(async ({ ctx, input: { ids, ...values } }) => ({
      data: await many(ctx, accountResource, ids, (one, id) => updateAccount(one, { id, ...values })),
    })),

  deleteMany: authorized('accounts:delete')
    .meta(rest('DELETE /accounts', 'Delete inactive accounts: all, or none', { errors: ['not_usable'] }))
    .input(ByIds)
    .output(DeletedMany)
    .mutation(async ({ ctx, input }) =>
      deletedMany(await many(ctx, accountResource, input.ids, deleteAccount)),
    ),

  features: authorized('accounts:read')
    .meta(rest('GET /accounts/{id}/features', 'List what an account may use'))
    .input(ById)
    .output(z.object({ data: z.array(GrantedFeature) }))
    .query(({ ctx, input }) => accountFeatures(ctx, input.id)),
})
