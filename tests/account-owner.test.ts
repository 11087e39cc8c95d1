import { type Simulator, startSimulator } from '@streamwise/simulator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Api, Json } from './http.ts'
import { type Here, platformHere } from './in-process.ts'
import { buildLine, type Line } from './line.ts'
import { holding } from './people.ts'

let here: Here
let simulator: Simulator
let line: Line
beforeAll(async () => {
  here = await platformHere()
  simulator = await startSimulator()
  line = await buildLine(here.admin, simulator, 'Owned')
})
afterAll(async () => {
  await here[Symbol.asyncDispose]()
  await simulator.close()
})

const member = (role: string, at: 'customer' | 'account' = 'account', permissions: string[] = []) =>
  holding(here, { [`${at}_id`]: line[at].id, role, permissions })
const name = (by: Api, user: Json) => by.post(`/accounts/${line.account.id}/owner`, { user_id: user.id })

test('who manages an account, but gives no roles there, names no owner: not even themselves', async () => {
  const { browser, user } = await member('account_manager')
  const { user: other } = await member('viewer')
  for (const named of [user, other]) expect((await name(browser, named)).body.code).toBe('forbidden')
})

test('who may give roles there names the owner, who may name the next one', async () => {
  const { browser } = await member('account_manager', 'customer', ['memberships:write'])
  const first = await member('account_manager')
  const second = await member('viewer')
  expect((await name(browser, first.user)).body.owner_id).toBe(first.user.id)
  expect((await name(first.browser, second.user)).body.owner_id).toBe(second.user.id)
  expect((await name(first.browser, first.user)).status).toBe(403)
})

test('nobody is made less by being named, and what is more is not taken away', async () => {
  const { browser } = await member('account_manager', 'account', ['memberships:write'])
  const boss = await member('customer_owner')
  expect((await name(browser, boss.user)).status).toBe(200)
  const path = `/memberships/${boss.memberships[0]?.id}`
  expect((await here.admin.get(path)).body).toMatchObject({ role: 'customer_owner', owner: true })
  // Not all of an account manager's, and more than the caller's: the role would have to be replaced.
  const auditor = await holding(here, {
    account_id: line.account.id,
    role: 'viewer',
    permissions: ['api_credentials:delete'],
  })
  expect((await name(browser, auditor.user)).body.code).toBe('forbidden')
})
