import type { ProviderConnection } from '@streamwise/providers'
import type { JobContext } from '../jobs/job-run.ts'
import type { ServiceProviderRow } from '../service-providers/resource.ts'

/** One look at what a provider has. `there` is undefined where its type has no recordings. */
export type Look = { work: JobContext; provider: ServiceProviderRow; there: ProviderConnection['recordings'] }
