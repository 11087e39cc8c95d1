import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'

export type ServicePackage = Awaited<ReturnType<typeof api.servicePackages.get.query>>
export type Feature = Awaited<ReturnType<typeof api.features.list.query>>['data'][number]
export type PeriodType = ServicePackage['periodicity_type']

/** The catalogue of features, in its order. */
export function useFeatures() {
  return useEntity(api.features.list, () => ({ service_type: 'meet' as const }))
}
