import {
  Deleted,
  OfSubscription,
  SubscriptionProvider,
  SubscriptionProviderById,
  SubscriptionProviderCreate,
  SubscriptionProviderUpdate,
} from '@streamwise/domain'
import * as z from 'zod'
import { authorized, router } from '../core/procedure.ts'
import { CREATED, rest } from '../core/rest.ts'
import { addProvider, changeProvider, getProvider, listProviders, removeProvider } from './providers.ts'

export const subscriptionProvidersRouter = router({
  list: authorized('subscriptions:read')
    .meta(rest('GET /subscriptions/{subscription_id}/providers', 'List the providers of a subscription'))
    .input(OfSubscription)
    .output(z.object({ data: z.array(SubscriptionProvider) }))
    .query(({ ctx, input }) => listProviders(ctx, input)),

  get: authorized('subscriptions:read')
    .meta(rest('GET /subscriptions/{subscription_id}/providers/{id}', 'Get a provider of a subscription'))
    .input(SubscriptionProviderById)
    .output(SubscriptionProvider)
    .query(({ ctx, input }) => getProvider(ctx, input)),

  create: authorized('subscriptions:write')
    .meta(
      rest('POST /subscriptions/{subscription_id}/providers', 'Give a subscription a provider', {
        ...CREATED,
        errors: ['already_exists', 'not_usable', 'stale_version'],
      }),
    )
    .input(SubscriptionProviderCreate)
    .output(SubscriptionProvider)
    .mutation(({ ctx, input }) => addProvider(ctx, input)),

  update: authorized('subscriptions:write')
    .meta(
      rest('PATCH /subscriptions/{subscription_id}/providers/{id}', 'Change a provider of a subscription', {
        errors: ['not_usable'],
      }),
    )
    .input(SubscriptionProviderUpdate)
    .output(SubscriptionProvider)
    .mutation(({ ctx, input }) => changeProvider(ctx, input)),

  delete: authorized('subscriptions:write')
    .meta(
      rest(
        'DELETE /subscriptions/{subscription_id}/providers/{id}',
        'Take an inactive provider from a subscription',
        { errors: ['stale_version'] },
      ),
    )
    .input(SubscriptionProviderById)
    .output(Deleted)
    .mutation(({ ctx, input }) => removeProvider(ctx, input)),
})
