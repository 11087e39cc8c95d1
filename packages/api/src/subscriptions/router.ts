import { customers, servicePackages } from '@streamwise/db'
import {
  ById,
  ByIds,
  Deleted,
  DeletedMany,
  Many,
  page,
  Subscription,
  SubscriptionById,
  SubscriptionCancel,
  SubscriptionChange,
  SubscriptionChangePackage,
  SubscriptionChangePreview,
  SubscriptionCreate,
  SubscriptionList,
  SubscriptionRenew,
  SubscriptionSuspend,
  SubscriptionSync,
  SubscriptionSyncPreview,
  SubscriptionsSync,
  SubscriptionsUpdate,
  SubscriptionUncancel,
  SubscriptionUpdate,
  SubscriptionWith,
} from '@streamwise/domain'
import { equals, refers } from '../core/filters.ts'
import { list } from '../core/list.ts'
import { deletedMany, many } from '../core/many.ts'
import { authorized, router } from '../core/procedure.ts'
import { get } from '../core/reading.ts'
import { CREATED, rest } from '../core/rest.ts'
import {
  cancelSubscription,
  renewSubscription,
  suspendSubscription,
  uncancelSubscription,
  unsuspendSubscription,
} from './actions.ts'
import { changePackage, previewPackageChange } from './change-package.ts'
import { createSubscription } from './create.ts'
import { deleteSubscription } from './delete.ts'
import { subscriptionResource } from './resource.ts'
import { previewSync, syncSubscription } from './sync.ts'
import { updateSubscription } from './update.ts'

export const subscriptionsRouter = router({
  list: authorized('subscriptions:read')
    .meta(rest('GET /subscriptions', 'List subscriptions'))
    .input(SubscriptionList)
    .output(page(SubscriptionWith))
    .query(({ ctx, input }) =>
      list(ctx, subscriptionResource, input, [
        refers(ctx, 'subscriber_id', customers, input.subscriber_id),
        refers(ctx, 'package_id', servicePackages, input.package_id),
        equals('status', input.status),
        equals('is_active', input.is_active),
      ]),
    ),

  get: authorized('subscriptions:read')
    .meta(rest('GET /subscriptions/{id}', 'Get a subscription'))
    .input(SubscriptionById)
    .output(SubscriptionWith)
    .query(({ ctx, input }) => get(ctx, subscriptionResource, input.id, input)),

  create: authorized('subscriptions:write')
    .meta(
      rest('POST /subscriptions', 'Subscribe a customer to a package', {
        ...CREATED,
        errors: ['already_exists', 'not_usable', 'out_of_stock'],
      }),
    )
    .input(SubscriptionCreate)
    .output(Subscription)
    .mutation(({ ctx, input }) => createSubscription(ctx, input)),

  update: authorized('subscriptions:write')
    .meta(
      rest('PATCH /subscriptions/{id}', 'Change a subscription', {
        errors: ['already_exists', 'not_usable'],
        description: 'New terms hold from the next period on: the running one keeps its dates.',
      }),
    )
    .input(SubscriptionUpdate)
    .output(Subscription)
    .mutation(({ ctx, input }) => updateSubscription(ctx, input)),

  delete: authorized('subscriptions:delete')
    .meta(
      rest('DELETE /subscriptions/{id}', 'Delete an inactive subscription with its accounts and rooms', {
        errors: ['not_usable'],
      }),
    )
    .input(ById)
    .output(Deleted)
    .mutation(({ ctx, input }) => deleteSubscription(ctx, input.id)),

  updateMany: authorized('subscriptions:write')
    .meta(
      rest('PATCH /subscriptions', 'Change many subscriptions at once: all, or none', {
        errors: ['already_exists', 'not_usable'],
      }),
    )
    .input(SubscriptionsUpdate)
    .output(Many(Subscription))
    .mutation(async ({ ctx, input: { ids, ...values } }) => ({
      data: await many(ctx, subscriptionResource, ids, (one, id) =>
        updateSubscription(one, { id, ...values }),
      ),
    })),

  deleteMany: authorized('subscriptions:delete')
    .meta(
      rest(
        'DELETE /subscriptions',
        'Delete inactive subscriptions with their accounts and rooms: all, or none',
        { errors: ['not_usable'] },
      ),
    )
    .input(ByIds)
    .output(DeletedMany)
    .mutation(async ({ ctx, input }) =>
      deletedMany(await many(ctx, subscriptionResource, input.ids, deleteSubscription)),
    ),

  renew: authorized('subscriptions:write')
    .meta(
      rest('POST /subscriptions/{id}/renew', 'Renew a subscription for more periods', {
        errors: ['not_usable'],
      }),
    )
    .input(SubscriptionRenew)
    .output(Subscription)
    .mutation(({ ctx, input }) => renewSubscription(ctx, input)),

  cancel: authorized('subscriptions:write')
    .meta(
      rest('POST /subscriptions/{id}/cancel', 'Cancel a subscription at its end, or now', {
        errors: ['not_usable'],
      }),
    )
    .input(SubscriptionCancel)
    .output(Subscription)
    .mutation(({ ctx, input }) => cancelSubscription(ctx, input)),

  uncancel: authorized('subscriptions:write')
    .meta(rest('POST /subscriptions/{id}/uncancel', 'Take a cancellation back', { errors: ['not_usable'] }))
    .input(SubscriptionUncancel)
    .output(Subscription)
    .mutation(({ ctx, input }) => uncancelSubscription(ctx, input)),

  suspend: authorized('subscriptions:write')
    .meta(rest('POST /subscriptions/{id}/suspend', 'Suspend a subscription', { errors: ['not_usable'] }))
    .input(SubscriptionSuspend)
    .output(Subscription)
    .mutation(({ ctx, input }) => suspendSubscription(ctx, input)),

  unsuspend: authorized('subscriptions:write')
    .meta(rest('POST /subscriptions/{id}/unsuspend', 'Take a suspension back', { errors: ['not_usable'] }))
    .input(SubscriptionSuspend)
    .output(Subscription)
    .mutation(({ ctx, input }) => unsuspendSubscription(ctx, input)),

  changePackage: authorized('subscriptions:write')
    .meta(
      rest('POST /subscriptions/{id}/change-package', 'Move a subscription to another package', {
        errors: ['not_usable', 'out_of_stock', 'quota_exceeded', 'in_use'],
      }),
    )
    .input(SubscriptionChangePackage)
    .output(Subscription)
    .mutation(({ ctx, input }) => changePackage(ctx, input)),

  previewPackageChange: authorized('subscriptions:write')
    .meta(rest('GET /subscriptions/{id}/change-package/preview', 'Look at what another package would change'))
    .input(SubscriptionChangePreview)
    .output(SubscriptionChange)
    .query(({ ctx, input }) => previewPackageChange(ctx, input)),

  sync: authorized('subscriptions:write')
    .meta(
      rest('POST /subscriptions/{id}/sync', 'Match a subscription with its package again', {
        errors: ['not_usable', 'in_use'],
      }),
    )
    .input(SubscriptionSync)
    .output(Subscription)
    .mutation(({ ctx, input }) => syncSubscription(ctx, input)),

  syncMany: authorized('subscriptions:write')
    .meta(
      rest('POST /subscriptions/sync', 'Match many subscriptions with their packages again: all, or none', {
        errors: ['not_usable', 'in_use'],
      }),
    )
    .input(SubscriptionsSync)
    .output(Many(Subscription))
    .mutation(async ({ ctx, input: { ids, ...parts } }) => ({
      data: await many(ctx, subscriptionResource, ids, (one, id) => syncSubscription(one, { id, ...parts })),
    })),

  previewSync: authorized('subscriptions:write')
    .meta(rest('GET /subscriptions/{id}/sync/preview', 'Look at what a sync would change'))
    .input(SubscriptionSyncPreview)
    .output(SubscriptionChange)
    .query(({ ctx, input }) => previewSync(ctx, input)),
})
