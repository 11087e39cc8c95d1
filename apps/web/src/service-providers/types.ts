import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { said } from '#messages/said.ts'
import { words } from '#ui/data/status.ts'

export type ServiceProvider = Awaited<ReturnType<typeof api.serviceProviders.get.query>>
export type ProviderType = Awaited<ReturnType<typeof api.serviceProviders.types.query>>['data'][number]
export type Check = Awaited<ReturnType<typeof api.serviceProviders.checks.query>>['data'][number]
export type TestResult = Awaited<ReturnType<typeof api.serviceProviders.test.mutate>>

/** The provider types that the platform knows, and their names. */
export function useProviderTypes() {
  const types = useEntity(api.serviceProviders.types, () => ({}))
  const find = (code: string) => types.data()?.data.find(type => type.provider_type === code)
  return {
    ...types,
    all: () => types.data()?.data ?? [],
    find,
    nameOf: (code: string) => said(find(code)?.name ?? '') || words(code),
  }
}
