import { users } from '@streamwise/db'
import { slugOf } from '@streamwise/domain'
import { insert } from '../core/change.ts'
import type { Deployment } from '../core/context.ts'
import { randomLetters } from '../core/random.ts'

/** A user who can't sign in yet: no way to prove who they are is stored. */
export const newUser = (
  deployment: Deployment,
  person: { email: string; first_name: string; last_name: string; locale?: string },
) =>
  insert(deployment, users, {
    email: person.email,
    username: `${slugOf(person.email.split('@')[0] ?? '').slice(0, 30)}-${randomLetters(4)}`,
    first_name: person.first_name,
    last_name: person.last_name,
    status: 'active',
    locale: person.locale ?? 'en',
    timezone: 'UTC',
    user_settings: {},
    user_metadata: {},
  })
