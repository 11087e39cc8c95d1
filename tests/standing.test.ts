import { appRouter, operations } from '@streamwise/api'
import { type CustomerStatus, PERMISSION_CODES, PERMISSIONS, type Permission } from '@streamwise/domain'
import { type Simulator, startSimulator } from '@streamwise/simulator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, type Json, restCall } from './http.ts'
import { type Here, platformHere } from './in-process.ts'
import { credential } from './line.ts'
import { buildWorld, sampleOf, type World } from './samples.ts'

const STATUSES = ['active', 'suspended', 'inactive', 'terminated'] as const satisfies CustomerStatus[]

type Outcome = 'ok' | 'not_usable' | 'not_found' | 'unauthorized' | 'forbidden'
type Outcomes = readonly [active: Outcome, suspended: Outcome, inactive: Outcome, terminated: Outcome]

const ALWAYS = ['ok', 'ok', 'ok', 'ok'] as const
const WHILE_ACTIVE = ['ok', 'not_usable', 'not_usable', 'not_usable'] as const
const WHILE_SHOWN = ['ok', 'not_found', 'not_found', 'not_found'] as const
const OWN_LOOKS = ['ok', 'ok', 'unauthorized', 'unauthorized'] as const
const OWN_CHANGES = ['ok', 'not_usable', 'unauthorized', 'unauthorized'] as const

/**
 * What the platform's credential and a customer's own one may do, by the customer's status. Where a permission is the
 * platform's alone, the customer's own credential never may.
 */
const KINDS = {
  /** Shows what is there. */
  looks: { platform: ALWAYS, own: OWN_LOOKS },
  /** Changes or deletes what is there. */
  changes: { platform: ALWAYS, own: OWN_CHANGES },
  /** Decides what only the platform decides. */
  governs: { platform: ALWAYS, own: ['forbidden', 'not_usable', 'unauthorized', 'unauthorized'] },
  /** Changes what terminating the customer ends for good. */
  extends: { platform: ['ok', 'ok', 'ok', 'not_usable'], own: OWN_CHANGES },
  /** Makes something below the customer, or takes from a quota. */
  creates: { platform: WHILE_ACTIVE, own: OWN_CHANGES },
  /** Ends what runs, or takes a secret back: a suspended customer may still do that. */
  stops: { platform: ALWAYS, own: OWN_LOOKS },
  /** Speaks to those in a meeting, which a suspended customer's running ones finish. */
  moderates: { platform: ALWAYS, own: OWN_LOOKS },
  /** A participant's way in, whoever asks. */
  enters: { platform: WHILE_ACTIVE, own: WHILE_ACTIVE },
  /** Shows anybody what a room is public with: nothing is told of one that can't be used. */
  shows: { platform: WHILE_SHOWN, own: WHILE_SHOWN },
  /** Deletes the customer itself. */
  deletes: { platform: ['not_usable', 'not_usable', 'not_usable', 'ok'], own: OWN_CHANGES },
} as const satisfies Record<string, { platform: Outcomes; own: Outcomes }>

type Kind = keyof typeof KINDS

/** Every procedure that has to do with what a customer has. */
const OF_CUSTOMERS: Record<string, Kind> = {
  'accounts.create': 'creates',
  'accounts.delete': 'changes',
  'accounts.deleteMany': 'changes',
  'accounts.features': 'looks',
  'accounts.get': 'looks',
  'accounts.list': 'looks',
  'accounts.move': 'creates',
  'accounts.setOwner': 'changes',
  'accounts.update': 'changes',
  'accounts.updateMany': 'changes',
  'apiCredentials.create': 'creates',
  'apiCredentials.delete': 'stops',
  'apiCredentials.get': 'looks',
  'apiCredentials.list': 'looks',
  'apiCredentials.revoke': 'stops',
  'apiCredentials.rotate': 'extends',
  'apiCredentials.update': 'extends',
  'auditEntries.get': 'looks',
  'auditEntries.list': 'looks',
  'customers.delete': 'deletes',
  'customers.deleteMany': 'deletes',
  'customers.get': 'looks',
  'customers.list': 'looks',
  'customers.transferOwnership': 'governs',
  'customers.update': 'changes',
  'customers.updateMany': 'governs',
  'features.list': 'looks',
  'rooms.settings': 'looks',
  'invitations.create': 'creates',
  'invitations.get': 'looks',
  'invitations.list': 'looks',
  'invitations.resend': 'creates',
  'invitations.revoke': 'changes',
  'meetings.get': 'looks',
  'meetings.list': 'looks',
  'meetings.participants': 'looks',
  'memberships.create': 'creates',
  'memberships.delete': 'changes',
  'memberships.get': 'looks',
  'memberships.list': 'looks',
  'memberships.ofAccount': 'looks',
  'memberships.ofCustomer': 'looks',
  'memberships.ofRoom': 'looks',
  'memberships.ofUser': 'looks',
  'memberships.sync': 'changes',
  'memberships.update': 'changes',
  'permissions.list': 'looks',
  'recordings.addTextTrack': 'changes',
  'recordings.delete': 'changes',
  'recordings.deleteMany': 'changes',
  'recordings.get': 'looks',
  'recordings.list': 'looks',
  'recordings.look': 'changes',
  'recordings.playback': 'looks',
  'recordings.publicPlayback': 'shows',
  'recordings.publish': 'changes',
  'recordings.publishMany': 'changes',
  'recordings.textTracks': 'looks',
  'recordings.unpublish': 'changes',
  'recordings.unpublishMany': 'changes',
  'recordings.update': 'changes',
  'roles.get': 'looks',
  'roles.list': 'looks',
  'roomAccessCodes.create': 'creates',
  'roomAccessCodes.delete': 'changes',
  'roomAccessCodes.get': 'looks',
  'roomAccessCodes.list': 'looks',
  'roomAccessCodes.update': 'changes',
  'rooms.addDocument': 'moderates',
  'rooms.create': 'creates',
  'rooms.delete': 'changes',
  'rooms.deleteMany': 'changes',
  'rooms.end': 'stops',
  'rooms.features': 'looks',
  'rooms.get': 'looks',
  'rooms.invitation': 'enters',
  'rooms.join': 'enters',
  'rooms.list': 'looks',
  'rooms.look': 'looks',
  'rooms.publicRecordings': 'shows',
  'rooms.sendMessage': 'moderates',
  'search.find': 'looks',
  'statistics.get': 'looks',
  'statistics.quotas': 'looks',
  'rooms.status': 'looks',
  'rooms.update': 'changes',
  'rooms.updateMany': 'changes',
  'roomTokens.create': 'creates',
  'roomTokens.delete': 'changes',
  'roomTokens.get': 'looks',
  'roomTokens.list': 'looks',
  'roomTokens.update': 'changes',
  'subscriptionFeatures.create': 'changes',
  'subscriptionFeatures.delete': 'changes',
  'subscriptionFeatures.get': 'looks',
  'subscriptionFeatures.list': 'looks',
  'subscriptionFeatures.sync': 'changes',
  'subscriptionFeatures.update': 'changes',
  'subscriptionProviders.create': 'changes',
  'subscriptionProviders.delete': 'changes',
  'subscriptionProviders.get': 'looks',
  'subscriptionProviders.list': 'looks',
  'subscriptionProviders.update': 'changes',
  'subscriptions.cancel': 'extends',
  'subscriptions.changePackage': 'creates',
  'subscriptions.create': 'creates',
  'subscriptions.delete': 'changes',
  'subscriptions.deleteMany': 'changes',
  'subscriptions.get': 'looks',
  'subscriptions.list': 'looks',
  'subscriptions.previewPackageChange': 'looks',
  'subscriptions.previewSync': 'looks',
  'subscriptions.renew': 'extends',
  'subscriptions.suspend': 'extends',
  'subscriptions.sync': 'changes',
  'subscriptions.syncMany': 'changes',
  'subscriptions.uncancel': 'extends',
  'subscriptions.unsuspend': 'extends',
  'subscriptions.update': 'changes',
  'subscriptions.updateMany': 'changes',
  'users.create': 'changes',
  'users.delete': 'changes',
  'users.deleteMany': 'changes',
  'users.get': 'looks',
  'users.list': 'looks',
  'users.me': 'looks',
  'users.permissions': 'looks',
  'users.update': 'changes',
  'users.updateMany': 'changes',
}

/**
 * What no customer's status has a say in: it is of the platform, of one person, or makes a customer. The link of an
 * invitation is tried in invitations.test.ts: no sample can have one.
 */
const OF_THE_PLATFORM = [
  /^customers\.create$/,
  /^invitations\.(accept|preview)$/,
  /^jobs\./,
  /^mail\./,
  /^packageFeatures\./,
  /^packageProviders\./,
  /^passwords\./,
  /^roles\.(create|delete|update)$/,
  /^servicePackages\./,
  /^serviceProviders\./,
  /^settings\./,
  /^setup\./,
  /^statistics\.providers$/,
  /^system\./,
  /^users\.updateMe$/,
]

const isOfThePlatform = (name: string): boolean => OF_THE_PLATFORM.some(pattern => pattern.test(name))

/** A sample that would be about another customer, about this one. */
const INPUTS: Record<string, (world: World) => Json> = {
  'customers.delete': ({ tenant }) => ({ id: tenant.customer.id }),
  'customers.deleteMany': ({ tenant }) => ({ ids: [tenant.customer.id] }),
  // One that can be given below the platform.
  'roles.get': async ({ admin }) => ({ id: (await admin.get('/roles?search=viewer')).body.data[0].id }),
}

let here: Here
let simulator: Simulator
let made = 0

beforeAll(async () => {
  here = await platformHere()
  simulator = await startSimulator()
})
afterAll(async () => {
  await here[Symbol.asyncDispose]()
  await simulator.close()
})

test('every procedure says what the status of a customer means for it', () => {
  const named = (name: string) => name in OF_CUSTOMERS || isOfThePlatform(name)
  const missing = Object.keys(appRouter._def.procedures).filter(name => !named(name))
  expect(
    missing,
    'Add each to OF_CUSTOMERS in tests/standing.test.ts, with the kind that says what a suspended or inactive customer ' +
      'stops of it; or to OF_THE_PLATFORM, where no customer has to do with it. Where it then fails: a table whose rows ' +
      'are made below a customer has a trigger that raises customer_not_active (0004_customers.sql).',
  ).toEqual([])
  expect(Object.keys(OF_CUSTOMERS).filter(name => !(name in appRouter._def.procedures))).toEqual([])
})

const walked = operations.filter(({ name }) => name in OF_CUSTOMERS)
const cases = walked.flatMap(operation =>
  STATUSES.map(status => ({ name: operation.name, status, operation })),
)

describe('what the platform and the customer itself may', () => {
  test.each(cases)('$name of a customer who is $status', async ({ name, status, operation }) => {
    const kind = OF_CUSTOMERS[name]
    if (!kind) throw new Error(`${name} has no kind.`)
    const world = await activeWorld()
    const { id } = world.tenant.customer
    const below = PERMISSION_CODES.filter(code => !PERMISSIONS[code].platform)
    const own = await credential(here.admin, below, id)
    const sample = INPUTS[name] ?? sampleOf(name)
    const inputs = [await sample(world), await sample(world)]
    const moved = await here.admin.patch(`/customers/${id}`, { status })
    expect(moved.status, moved.text).toBe(200)

    const at = STATUSES.indexOf(status)
    const ownAnswer = await restCall(here.target, { secret: own.secret }, operation, inputs[0])
    expect(outcomeOf(ownAnswer), ownAnswer.text).toBe(ownOutcome(kind, operation.permission, at))
    const answer = await restCall(here.target, here.admin.auth, operation, inputs[1])
    expect(outcomeOf(answer), answer.text).toBe(KINDS[kind].platform[at])
  })
})

/** A tenant whose contract leaves everything to its own people that it can. */
const activeWorld = (): Promise<World> =>
  buildWorld(here, simulator, `Standing ${++made}`, [
    { code: 'allow_create_account', value: true },
    { code: 'allow_delete_account', value: true },
  ])

function ownOutcome(kind: Kind, permission: Permission | undefined, at: number): Outcome | undefined {
  const outcome = KINDS[kind].own[at]
  const never = permission !== undefined && PERMISSIONS[permission].platform
  return never && outcome !== 'unauthorized' ? 'forbidden' : outcome
}

const outcomeOf = ({ status, body }: Answer): Outcome => (status < 300 ? 'ok' : body.code)
