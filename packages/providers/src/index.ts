export * from './provider-type.ts'
