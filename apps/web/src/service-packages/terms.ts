import type { ServicePackage } from './types.ts'

/** Whether somebody can subscribe to a package now. */
export const takesSubscriptions = ({ status, retired, providers }: ServicePackage): boolean =>
  status === 'active' && !retired && providers.some(provider => provider.active)
