import { customers, servicePackages } from '@streamwise/db'
import {
  ById,
  Deleted,
  page,
  Subscription,
  SubscriptionById,
  SubscriptionCreate,
  SubscriptionList,
  SubscriptionUpdate,
  SubscriptionWith,
} from '@streamwise/domain'
import { equals, refers } from '../core/filters.ts'
import { list } from '../core/list.ts'
import { authorized, router } from '../core/procedure.ts'
import { get } from '../core/reading.ts'
import { CREATED, rest } from '../core/rest.ts'
import { updateEntity } from '../core/update-entity.ts'
import { createSubscription } from './create.ts'
import { deleteSubscription } from './delete.ts'
import { subscriptionResource } from './resource.ts'

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
        errors: ['already_exists'],
        description: 'New terms hold from the next period on: the running one keeps its dates.',
      }),
    )
    .input(SubscriptionUpdate)
    .output(Subscription)
    .mutation(({ ctx, input }) => updateEntity(ctx, subscriptionResource, input)),

  delete: authorized('subscriptions:delete')
    .meta(
      rest('DELETE /subscriptions/{id}', 'Delete an inactive subscription with its accounts and rooms', {
        errors: ['not_usable'],
      }),
    )
    .input(ById)
    .output(Deleted)
    .mutation(({ ctx, input }) => deleteSubscription(ctx, input.id)),
})
