import { passwordSql } from '@streamwise/api'
import { type Api, api, type Json, signIn } from './http.ts'
import type { Here } from './in-process.ts'

const PASSWORD = 'a long password'
let made = 0

/** A user who may do nothing yet. */
export const person = ({ admin }: Here): Promise<Json> => {
  const name = `person${++made}`
  return admin.made('/users', { email: `${name}@example.com`, first_name: 'Bia', last_name: name })
}

/** A user with these roles, signed in. */
export async function holding(
  here: Here,
  ...grants: Json[]
): Promise<{ user: Json; browser: Api; memberships: Json[] }> {
  const user = await person(here)
  const memberships: Json[] = []
  // By the admin's browser: an admin is made by an admin.
  for (const grant of grants)
    memberships.push(await here.browser.made('/memberships', { user_id: user.id, ...grant }))
  const hash = await here.deployment.hashPassword(PASSWORD)
  await here.database.write([passwordSql(user.uuid, hash, here.deployment.now())])
  const browser = api(here.target, await signIn(here.target, { email: user.email, password: PASSWORD }))
  return { user, browser, memberships }
}
