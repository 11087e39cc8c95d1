import { type Deployment, hasAdmin, makeFirstAdmin } from '@streamwise/api'
import type { Database } from '@streamwise/db'
import type { NodeConfig } from './environment.ts'

/**
 * The first admin: made from `ADMIN_EMAIL` and `ADMIN_PASSWORD` where there is none yet. Answers the one-time link to
 * make one in the browser where nothing was given, and null where there is an admin.
 */
export async function firstAdmin(
  config: NodeConfig,
  deployment: Deployment,
  db: Database,
): Promise<string | null> {
  if (await hasAdmin(db)) return null
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = config
  if (!email || !password) return `${config.PUBLIC_URL}/dashboard/setup?token=${deployment.setupToken}`
  const actor = {
    type: 'system' as const,
    key: null,
    name: 'Start',
    action: 'setup.complete',
    address: null,
    requestId: null,
  }
  const admin = { email, password, first_name: 'Platform', last_name: 'Admin' }
  await makeFirstAdmin({ db, deployment, actor }, admin)
  return null
}
