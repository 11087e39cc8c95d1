export { type Fetch, guardedFetch } from './outgoing.ts'
export * from './provider-type.ts'
export { type ProviderRegistry, providerRegistry, providerTypes } from './registry.ts'
