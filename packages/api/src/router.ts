import { accountsRouter } from './accounts/router.ts'
import { apiCredentialsRouter } from './api-credentials/router.ts'
import { auditEntriesRouter } from './audit-entries/router.ts'
import { router } from './core/procedure.ts'
import { customersRouter } from './customers/router.ts'
import { invitationsRouter } from './invitations/router.ts'
import { jobsRouter } from './jobs/router.ts'
import { mailRouter } from './mail/router.ts'
import { meetingsRouter } from './meetings/router.ts'
import { membershipsRouter } from './memberships/router.ts'
import { passwordsRouter } from './passwords/router.ts'
import { permissionsRouter } from './permissions/router.ts'
import { recordingsRouter } from './recordings/router.ts'
import { rolesRouter } from './roles/router.ts'
import { roomAccessCodesRouter } from './room-access-codes/router.ts'
import { roomTokensRouter } from './room-tokens/router.ts'
import { roomsRouter } from './rooms/router.ts'
import { searchRouter } from './search/router.ts'
import { packageFeaturesRouter } from './service-packages/features-router.ts'
import { packageProvidersRouter } from './service-packages/providers-router.ts'
import { featuresRouter, servicePackagesRouter } from './service-packages/router.ts'
import { serviceProvidersRouter } from './service-providers/router.ts'
import { settingsRouter } from './settings/router.ts'
import { setupRouter } from './setup/router.ts'
import { statisticsRouter } from './statistics/router.ts'
import { subscriptionFeaturesRouter } from './subscriptions/features-router.ts'
import { subscriptionProvidersRouter } from './subscriptions/providers-router.ts'
import { subscriptionsRouter } from './subscriptions/router.ts'
import { systemRouter } from './system/router.ts'
import { usersRouter } from './users/router.ts'

/** Everything that the platform does. */
export const appRouter = router({
  accounts: accountsRouter,
  apiCredentials: apiCredentialsRouter,
  auditEntries: auditEntriesRouter,
  customers: customersRouter,
  features: featuresRouter,
  invitations: invitationsRouter,
  passwords: passwordsRouter,
  jobs: jobsRouter,
  mail: mailRouter,
  meetings: meetingsRouter,
  memberships: membershipsRouter,
  permissions: permissionsRouter,
  recordings: recordingsRouter,
  roles: rolesRouter,
  packageFeatures: packageFeaturesRouter,
  packageProviders: packageProvidersRouter,
  rooms: roomsRouter,
  roomAccessCodes: roomAccessCodesRouter,
  roomTokens: roomTokensRouter,
  search: searchRouter,
  servicePackages: servicePackagesRouter,
  serviceProviders: serviceProvidersRouter,
  settings: settingsRouter,
  setup: setupRouter,
  statistics: statisticsRouter,
  subscriptionFeatures: subscriptionFeaturesRouter,
  subscriptionProviders: subscriptionProvidersRouter,
  subscriptions: subscriptionsRouter,
  system: systemRouter,
  users: usersRouter,
})

export type AppRouter = typeof appRouter
