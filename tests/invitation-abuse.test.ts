import { runDueJobs } from '@streamwise/api'
import { type Simulator, startSimulator } from '@streamwise/simulator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Api, api, attempt, type Json } from './http.ts'
import { type Here, platformHere } from './in-process.ts'
import { buildLine, buildTenant, type Line } from './line.ts'
import { holding } from './people.ts'

const PASSWORD = 'a long password'

let here: Here
let simulator: Simulator
let line: Line
let made = 0
const mails: { to: string; text: string }[] = []
const mailer = { send: async (mail: { to: string; text: string }) => void mails.push(mail) }

beforeAll(async () => {
  here = await platformHere()
  here.deployment.mail = mailer
  simulator = await startSimulator()
  line = await buildLine(here.admin, simulator, 'Hostile')
})
afterAll(async () => {
  await here[Symbol.asyncDispose]()
  await simulator.close()
})

const address = () => `victim${++made}@example.com`
const keysOf = (text: string) => {
  const [, id = '', token = ''] = /\/dashboard\/invitation\/(\w+)#token=([\w.-]+)/.exec(text) ?? []
  return { id, token }
}
async function mailsTo(email: string) {
  while (await runDueJobs(here.deployment, here.database));
  return mails.filter(({ to }) => to === email)
}
const accept = ({ id, ...input }: Json) => api(here.target).post(`/invitations/${id}/accept`, input)
const newcomer = { password: PASSWORD, first_name: 'Mal', last_name: 'Lory' }

/** Somebody who may do everything of the customer. */
const tenant = () => holding(here, { customer_id: line.customer.id, role: 'customer_owner' })
const invite = (by: Api, email: string, more: Json = { customer_id: line.customer.id }) =>
  by.post('/invitations', { email, role: 'viewer', ...more })

test('a link that was handed over gives nobody’s account a password, also where mail is set up later', async () => {
  const { browser } = await tenant()
  // The owner of another customer, who has no password yet.
  const { customer } = await buildTenant(here.admin, line.package.id, 'Victim')
  here.deployment.mail = null
  const invited = await invite(browser, customer.email)
  const fresh = await invite(browser, address())
  for (const mail of [null, mailer]) {
    here.deployment.mail = mail
    const keys = keysOf(invited.body.url)
    expect((await accept({ ...keys, ...newcomer })).status).toBe(401)
    expect((await attempt(here.target, { email: customer.email, password: PASSWORD })).status).toBe(401)
  }
  expect((await accept({ ...keysOf(fresh.body.url), ...newcomer })).status).toBe(200)
  const { data } = (await here.admin.get(`/users?search=${fresh.body.email}`)).body
  expect(data).toMatchObject([{ email: fresh.body.email, email_verified_at: null }])
})

test('an invitation ends with the rights of who sent it', async () => {
  const { admin } = here
  const { browser, user, memberships } = await tenant()
  const own = await invite(browser, address(), { customer_id: line.customer.id, role: 'customer_owner' })
  const less = await invite(browser, address(), { room_id: line.room.id })
  const keys = async ({ body }: Json) => keysOf((await mailsTo(body.email)).at(-1)?.text ?? '')
  const [ownKeys, lessKeys] = [await keys(own), await keys(less)]
  const path = `/memberships/${memberships[0]?.id}`
  await admin.patch(path, { role: 'viewer', permissions: ['memberships:write'] })
  const refused = await accept({ ...ownKeys, ...newcomer })
  expect(refused.body).toMatchObject({ code: 'not_usable', details: { invited_by: 'lacks_rights' } })
  // What they may still give is still given; at rooms below as well.
  expect((await accept({ ...lessKeys, ...newcomer })).status).toBe(200)
  await admin.patch(path, { role: 'customer_owner', permissions: [] })
  await admin.patch(`/users/${user.id}`, { status: 'inactive' })
  expect((await accept({ ...ownKeys, ...newcomer })).body.details).toEqual({ invited_by: 'lacks_rights' })
  // Somebody else stands for it by sending it again.
  expect((await here.browser.post(`/invitations/${own.body.id}/resend`)).status).toBe(200)
  expect((await accept({ ...(await keys(own)), ...newcomer })).status).toBe(200)
})

test('what somebody invited to is taken back when they are deleted', async () => {
  const { browser, user } = await tenant()
  const { body } = await invite(browser, address())
  expect((await here.admin.delete(`/users/${user.id}`)).status).toBe(200)
  expect((await here.admin.get(`/invitations/${body.id}`)).body.status).toBe('revoked')
})

test('a customer’s people can’t flood an address with invitations; the platform can send again', async () => {
  const { browser } = await tenant()
  const email = address()
  const { body } = await invite(browser, email)
  const again = () => browser.post(`/invitations/${body.id}/resend`)
  for (let sent = 2; sent <= 10; sent++) expect((await again()).status, `mail ${sent}`).toBe(200)
  const refused = await again()
  expect([refused.status, refused.body.code]).toEqual([429, 'too_many_requests'])
  await browser.post(`/invitations/${body.id}/revoke`)
  expect((await invite(browser, email)).status).toBe(429)
  expect((await invite(browser, address())).status).toBe(201)
  expect((await invite(here.admin, email)).status).toBe(201)
})

test('fifty requests at once for a new password send one mail', async () => {
  const { user } = await holding(here)
  const ask = () => api(here.target).post('/password-resets', { email: user.email })
  await Promise.all(Array.from({ length: 50 }, ask))
  expect(await mailsTo(user.email)).toHaveLength(1)
})
