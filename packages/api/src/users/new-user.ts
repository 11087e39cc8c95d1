import { users } from '@streamwise/db'
import { slugOf } from '@streamwise/domain'
import { type Fresh, insert } from '../core/change.ts'
import type { Deployment } from '../core/context.ts'
import { randomLetters } from '../core/random.ts'

type Person = Pick<Fresh<typeof users.table>, 'email' | 'first_name' | 'last_name'> &
  Partial<Fresh<typeof users.table>>

/** A user who can't sign in yet: no way to prove who they are is stored. */
export const newUser = (deployment: Deployment, person: Person) =>
  insert(deployment, users, {
    status: 'active',
    locale: 'en',
    timezone: 'UTC',
    user_settings: {},
    user_metadata: {},
    ...person,
    username: person.username ?? usernameFor(String(person.email)),
  })

const usernameFor = (email: string): string =>
  `${slugOf(email.split('@')[0] ?? '').slice(0, 30)}-${randomLetters(4)}`
