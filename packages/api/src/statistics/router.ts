import {
  ProviderStatistics,
  ProviderStatisticsQuery,
  QuotaUses,
  QuotaUsesQuery,
  Statistics,
  StatisticsQuery,
} from '@streamwise/domain'
import { authorized, router } from '../core/procedure.ts'
import { rest } from '../core/rest.ts'
import { getStatistics } from './get.ts'
import { getProviderStatistics } from './providers.ts'
import { getQuotaUses } from './quotas.ts'

export const statisticsRouter = router({
  get: authorized('meetings:read')
    .meta(rest('GET /statistics', 'See what happened over time', { errors: ['not_found'] }))
    .input(StatisticsQuery)
    .output(Statistics)
    .query(({ ctx, input }) => getStatistics(ctx, input)),

  quotas: authorized('subscriptions:read')
    .meta(rest('GET /statistics/quotas', 'See who is near a limit', { errors: ['not_found'] }))
    .input(QuotaUsesQuery)
    .output(QuotaUses)
    .query(({ ctx, input }) => getQuotaUses(ctx, input)),

  providers: authorized('service_providers:read')
    .meta(
      rest('GET /statistics/providers', 'See how service providers did over time', { errors: ['not_found'] }),
    )
    .input(ProviderStatisticsQuery)
    .output(ProviderStatistics)
    .query(({ ctx, input }) => getProviderStatistics(ctx, input)),
})
