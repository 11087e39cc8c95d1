import { operations } from '@streamwise/api'
import type { Permission } from '@streamwise/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { api, type Json } from './http.ts'
import { platformHere } from './in-process.ts'
import { type Built, build } from './random-world/build.ts'
import { heldAt, sees, type Thing } from './random-world/model.ts'
import { randomWorld } from './random-world/world.ts'

/** What each list of the platform shows. */
const KINDS: Record<string, string> = {
  'accounts.list': 'Account',
  'apiCredentials.list': 'ApiCredential',
  'auditEntries.list': 'AuditEntry',
  'customers.list': 'Customer',
  'invitations.list': 'Invitation',
  'meetings.list': 'Meeting',
  'memberships.list': 'Membership',
  'recordings.list': 'Recording',
  'roles.list': 'Role',
  'roomAccessCodes.list': 'RoomAccessCode',
  'rooms.list': 'Room',
  'roomTokens.list': 'RoomToken',
  'servicePackages.list': 'ServicePackage',
  'serviceProviders.list': 'ServiceProvider',
  'subscriptions.list': 'Subscription',
  'users.list': 'User',
}
/** Lists that hold nothing of a tenant, or of which the world has none; parts are seen with what they belong to. */
const NOT_DRAWN = [
  'features.list',
  'rooms.settings',
  'jobs.list',
  'packageFeatures.list',
  'packageProviders.list',
  'permissions.list',
  'subscriptionFeatures.list',
  'subscriptionProviders.list',
]

/** Lists whose rows can be asked for one by one. */
const named = new Set(
  operations.filter(({ name }) => name.endsWith('.get')).map(({ name }) => name.replace('.get', '.list')),
)

const lists = operations.filter(({ name }) => name.endsWith('.list') && !NOT_DRAWN.includes(name))

test('the world has something for every list of the router', () => {
  expect(lists.map(({ name }) => name).filter(name => !KINDS[name])).toEqual([])
})

test('everybody sees in every list and by every name exactly what the rules say', async () => {
  await fc.assert(
    fc.asyncProperty(randomWorld, async world => {
      await using here = await platformHere()
      const built = await build(here, world)
      for (const asker of built.askers) {
        const ask = api(here.target, asker.auth)
        for (const list of lists) {
          const held = heldAt(asker, list.permission as Permission)
          const all = built.things.filter(({ kind }) => kind === KINDS[list.name])
          for (const { path, things } of pathsOf(list.path, all, built)) {
            const label = `${asker.name} ${path}`
            const answer = await ask.get(`${path}?limit=100`)
            if (asker.grants === null) expect(answer.status, label).toBe(401)
            else if (!held.length) expect(answer.status, label).toBe(403)
            else if (path !== list.path && !things.some(thing => sees(held, thing)))
              expect(answer.status, label).toBe(404)
            else
              expect(
                known(
                  answer.body,
                  things,
                  // Roles that come with the platform are none of the world.
                  list.name === 'roles.list' || held.some(from => !from.length),
                ),
                label,
              ).toEqual(visible(held, things))
            for (const thing of named.has(list.name) ? things : []) {
              const one = await ask.get(`${path}/${thing.uuid}`)
              const expected =
                asker.grants === null ? 401 : !held.length ? 403 : sees(held, thing) ? 200 : 404
              expect([one.status, one.body.uuid], `${label}/${thing.uuid}`).toEqual([
                expected,
                expected === 200 ? thing.uuid : undefined,
              ])
            }
          }
        }
      }
    }),
    { numRuns: 12, seed: 20261121 },
  )
}, 120_000)

/** A list that belongs to a room is asked for in each room. */
function pathsOf(path: string, things: Thing[], { roomOf }: Built) {
  if (!path.includes('{')) return [{ path, things }]
  const rooms = [...new Set(things.map(({ uuid }) => roomOf.get(uuid) ?? ''))]
  return rooms.map(room => ({
    path: path.replace(/\{\w+\}/, room),
    things: things.filter(({ uuid }) => roomOf.get(uuid) === room),
  }))
}

const visible = (held: Parameters<typeof sees>[0], things: Thing[]): string[] =>
  things
    .filter(thing => sees(held, thing))
    .map(({ uuid }) => uuid)
    .sort()

/** What a list answered; `others`: also what is not of the world, as the platform's own admin for whoever holds all of it. */
function known({ data, meta }: Json, things: Thing[], others: boolean): string[] {
  expect(meta.next_cursor).toBeNull()
  const uuids: string[] = data.map(({ uuid }: Json) => uuid)
  return uuids.filter(uuid => !others || things.some(thing => thing.uuid === uuid)).sort()
}
