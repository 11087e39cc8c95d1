import {
  Deleted,
  OfSubscription,
  Subscription,
  SubscriptionFeature,
  SubscriptionFeatureByCode,
  SubscriptionFeatureCreate,
  SubscriptionFeatureSync,
  SubscriptionFeatureUpdate,
} from '@streamwise/domain'
import * as z from 'zod'
import { authorized, router } from '../core/procedure.ts'
import { CREATED, rest } from '../core/rest.ts'
import { addFeature, getFeature, listFeatures, removeFeature, setFeature, syncFeatures } from './features.ts'

export const subscriptionFeaturesRouter = router({
  list: authorized('subscriptions:read')
    .meta(rest('GET /subscriptions/{subscription_id}/features', 'List what a subscription has and uses'))
    .input(OfSubscription)
    .output(z.object({ data: z.array(SubscriptionFeature) }))
    .query(({ ctx, input }) => listFeatures(ctx, input)),

  get: authorized('subscriptions:read')
    .meta(rest('GET /subscriptions/{subscription_id}/features/{code}', 'Get a feature of a subscription'))
    .input(SubscriptionFeatureByCode)
    .output(SubscriptionFeature)
    .query(({ ctx, input }) => getFeature(ctx, input)),

  create: authorized('subscriptions:write')
    .meta(
      rest('POST /subscriptions/{subscription_id}/features', 'Add a feature to a subscription', {
        ...CREATED,
        errors: ['already_exists', 'stale_version'],
      }),
    )
    .input(SubscriptionFeatureCreate)
    .output(SubscriptionFeature)
    .mutation(({ ctx, input }) => addFeature(ctx, input)),

  update: authorized('subscriptions:write')
    .meta(
      rest('PATCH /subscriptions/{subscription_id}/features/{code}', 'Change a feature of a subscription'),
    )
    .input(SubscriptionFeatureUpdate)
    .output(SubscriptionFeature)
    .mutation(({ ctx, input }) => setFeature(ctx, input)),

  delete: authorized('subscriptions:write')
    .meta(
      rest('DELETE /subscriptions/{subscription_id}/features/{code}', 'Take a feature from a subscription', {
        errors: ['stale_version'],
      }),
    )
    .input(SubscriptionFeatureByCode)
    .output(Deleted)
    .mutation(({ ctx, input }) => removeFeature(ctx, input)),

  sync: authorized('subscriptions:write')
    .meta(
      rest(
        'POST /subscriptions/{subscription_id}/features/sync',
        'Match the features with the package again',
      ),
    )
    .input(SubscriptionFeatureSync)
    .output(Subscription)
    .mutation(({ ctx, input }) => syncFeatures(ctx, input)),
})
