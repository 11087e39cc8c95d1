import { afterAll, beforeAll, describe } from 'vitest'
import { accessCodes } from './conformance/access-codes.ts'
import { accounts } from './conformance/accounts.ts'
import { auditLog } from './conformance/audit-log.ts'
import { callbacks } from './conformance/callbacks.ts'
import { credentials } from './conformance/credentials.ts'
import { crossOrigin } from './conformance/cross-origin.ts'
import { errors } from './conformance/errors.ts'
import { jitsi } from './conformance/jitsi.ts'
import { joining } from './conformance/joining.ts'
import { line } from './conformance/line.ts'
import { lists } from './conformance/lists.ts'
import { mailTheme } from './conformance/mail.ts'
import { many } from './conformance/many.ts'
import { meetings } from './conformance/meetings.ts'
import { pages } from './conformance/pages.ts'
import { providers } from './conformance/providers.ts'
import { quotas } from './conformance/quotas.ts'
import { recordings } from './conformance/recordings.ts'
import { refusals } from './conformance/refusals.ts'
import { repeating } from './conformance/repeating.ts'
import { signInTheme } from './conformance/sign-in.ts'
import { type Stage, setStage } from './conformance/stage.ts'
import { HOSTS } from './hosts.ts'

const THEMES = {
  'sign-in': signInTheme,
  providers,
  line,
  credentials,
  joining,
  jitsi,
  refusals,
  'access codes': accessCodes,
  accounts,
  repeating,
  meetings,
  callbacks,
  recordings,
  many,
  lists,
  errors,
  'other sites': crossOrigin,
  quotas,
  pages,
  'audit log': auditLog,
  mail: mailTheme,
}

// The platform over HTTP, as any client sees it: one and the same on both hosts.
describe.each(HOSTS)('%s', name => {
  let set: Stage | null = null
  const stage = () => {
    if (!set) throw new Error('The stage is set before the tests run.')
    return set
  }
  beforeAll(async () => {
    set = await setStage(name)
  })
  afterAll(() => set?.[Symbol.asyncDispose]())

  for (const [title, theme] of Object.entries(THEMES)) describe(title, () => theme(stage))
})
