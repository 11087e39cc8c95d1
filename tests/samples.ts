import { type Database, sql } from '@streamwise/db'
import { ulidOf } from '@streamwise/domain'
import type { Simulator } from '@streamwise/simulator'
import type { Api, Json } from './http.ts'
import type { Here } from './in-process.ts'
import {
  buildLine,
  buildTenant,
  credential,
  customerNamed,
  type Features,
  type Line,
  providerOn,
} from './line.ts'
import { recordedIn } from './recording-rows.ts'

/** A tenant with one of everything that an input can name. */
export type Tenant = Line &
  Record<
    | 'credential'
    | 'owner'
    | 'membership'
    | 'invitation'
    | 'role'
    | 'entry'
    | 'job'
    | 'accessCode'
    | 'recording'
    | 'meeting'
    | 'packageProvider'
    | 'subscriptionProvider',
    Json
  >

/** `here` is the platform where it runs in this process: from its secret, links are made that otherwise only mails hold. */
export type World = { admin: Api; simulator: Simulator; tenant: Tenant; database: Database; here?: Here }

/** What the tenant's package has besides: every part that a procedure can name is there. */
const HELD: Features = [{ code: 'max_duration', value: 240 }]

/** A tenant with its own provider, and its own package with these features. */
export async function buildWorld(
  { admin, database }: Pick<World, 'admin' | 'database'>,
  simulator: Simulator,
  name: string,
  features: Features = [],
): Promise<World> {
  const line = await buildLine(admin, simulator, name, [...HELD, ...features])
  const owner = (await admin.get(`/users/${line.customer.owner_id}`)).body
  const made = await credential(admin, ['rooms:read'], line.customer.id)
  const about = `entity=ApiCredential&entity_id=${made.id}`
  const [entry] = (await admin.get(`/audit-entries?${about}`)).body.data
  const job = await admin.made('/mail/test', { to: 'ana@example.com' })
  // For guests: the line's own link, a moderator's, takes none.
  const accessCode = await admin.made(`/rooms/${line.room.id}/access-codes`, { role: 'guest' })
  const { data } = (await admin.get(`/customers/${line.customer.id}/users`)).body
  // Of the platform's own staff: roles without permissions of the platform are everybody's to see.
  const role = await admin.made('/roles', { name: `${name} role`, permissions: ['rooms:read', 'jobs:read'] })
  const invitation = await admin.made('/invitations', {
    email: `guest@${name.toLowerCase().replace(/\W+/g, '-')}.example`,
    room_id: line.room.id,
    role: 'viewer',
  })
  const recording = await recordedIn({ admin, database, simulator }, line.room)
  const meeting = {
    id: recording.meeting_id,
    uuid: recording.meeting_uuid,
    ulid: ulidOf(recording.meeting_uuid),
  }
  const [packageProvider] = line.package.providers
  const [subscriptionProvider] = line.subscription.providers
  const parts = {
    packageProvider,
    subscriptionProvider,
    membership: data[0],
    invitation,
    accessCode,
    recording,
    meeting,
  }
  const more = { ...parts, credential: made, owner, role, entry, job }
  return { admin, simulator, database, tenant: { ...line, ...more } }
}

let made = 0
const fresh = (word: string) => `${word} ${++made}`

/** An input with which a procedure succeeds; makes first what it uses up. Names everything that the procedure can. */
type Sample = (world: World) => Json | Promise<Json>

const account: Sample = ({ admin, tenant }) =>
  admin.made('/accounts', {
    account_name: 'Spare',
    subscription_id: tenant.subscription.id,
    status: 'inactive',
  })
const room: Sample = ({ admin, tenant }) =>
  admin.made('/rooms', { room_name: 'Spare', account_id: tenant.account.id, is_public: true })
const token: Sample = ({ admin, tenant }) =>
  admin.made(`/rooms/${tenant.room.id}/tokens`, { role: 'attendee' })
const accessCode: Sample = ({ admin, tenant }) =>
  admin.made(`/rooms/${tenant.room.id}/access-codes`, { role: 'attendee' })
const provider: Sample = ({ admin, simulator }) =>
  admin.made('/service-providers', providerOn(simulator, fresh('Spare')))

const sold: Sample = ({ admin, tenant }) =>
  admin.made('/service-packages', {
    name: fresh('Spare package'),
    features: HELD,
    providers: [{ service_provider_id: tenant.provider.id }],
  })
/** A subscription of its own, with everything that the tenant's has. */
const contract: Sample = async world =>
  world.admin.made('/subscriptions', {
    package_id: (await sold(world)).id,
    subscriber_id: world.tenant.customer.id,
  })
const contractOf: Sample = async world => ({ subscription_id: (await contract(world)).id })
/** A provider that a spare package has and its subscription does not. */
const spareOf = async (world: World, attached: Json = {}) => {
  const held = await contract(world)
  const service_provider_id = (await provider(world)).id
  const more = await world.admin.made(`/service-packages/${held.package_id}/providers`, {
    service_provider_id,
    ...attached,
  })
  return { subscription_id: held.id, package_id: held.package_id, package_provider_id: more.id }
}
const canceled: Sample = async world => {
  const { id } = await contract(world)
  await world.admin.made(`/subscriptions/${id}/cancel`, {})
  return { id }
}
const suspended: Sample = async world => {
  const { id } = await contract(world)
  await world.admin.made(`/subscriptions/${id}/suspend`, {})
  return { id }
}

/** A room in which a meeting runs. */
const liveRoom: Sample = async world => {
  const { id } = await room(world)
  await world.admin.made(`/rooms/${id}/join`, { name: 'Ana' })
  return { id }
}

/** A recording of its own. */
const recording: Sample = world => recordedIn(world, world.tenant.room)

/** One that a public room shows to everybody. */
const publicRecording: Sample = async world => recordedIn(world, await room(world))

/** A job that waits: nobody runs jobs here. */
const job: Sample = ({ admin }) => admin.made('/mail/test', { to: 'ana@example.com' })
const user: Sample = ({ admin }) => {
  const name = fresh('person')
  const email = `${name.replace(' ', '.')}@example.com`
  return admin.made('/users', { email, first_name: 'Bia', last_name: 'Lima' })
}
const membership: Sample = async world => {
  const { admin, tenant } = world
  const { id } = await user(world)
  return admin.made('/memberships', { user_id: id, account_id: tenant.account.id, role: 'viewer' })
}
const invitation: Sample = ({ admin, tenant }) =>
  admin.made('/invitations', {
    email: `${fresh('guest').replace(' ', '.')}@example.com`,
    room_id: tenant.room.id,
    role: 'viewer',
  })
/** An invitation by its link. */
const invited: Sample = async world => {
  const { id, uuid, expires_at } = await invitation(world)
  const [answer] =
    (await world.here?.database.read([sql`SELECT nonce FROM invitations WHERE uuid = ${uuid}`])) ?? []
  const parts = [uuid, String(answer?.rows[0]?.[0]), Date.parse(expires_at), 'mailed']
  return { id, token: world.here?.deployment.sign('invitation', parts) ?? 'wrong' }
}
/** A user who has no password yet, by the link to choose one. */
const unlocked: Sample = async world => {
  const { id, uuid, email } = await user(world)
  const until = Date.now() + 60_000
  const mac = world.here?.deployment.sign('password', [uuid, email, '', until])
  return { id, token: `${until.toString(36)}.${mac ?? 'wrong'}` }
}
const role: Sample = ({ admin }) => admin.made('/roles', { name: fresh('Role'), permissions: ['rooms:read'] })

const idOf =
  (sample: Sample): Sample =>
  async world => ({ id: (await sample(world)).id })

const idsOf =
  (sample: Sample): Sample =>
  async world => ({ ids: [(await sample(world)).id] })

const goneCustomer: Sample = async ({ admin, tenant }) => {
  const { customer } = await buildTenant(admin, tenant.package.id, fresh('Gone'))
  return (await admin.patch(`/customers/${customer.id}`, { status: 'terminated' })).body
}

const idleContract: Sample = ({ admin, tenant: { customer, package: sold } }) =>
  admin.made('/subscriptions', { package_id: sold.id, subscriber_id: customer.id, status: 'inactive' })

export const SAMPLES: Record<string, Sample> = {
  'accounts.list': ({ tenant: { customer, subscription } }) => ({
    subscriber_id: customer.id,
    subscription_id: subscription.id,
  }),
  'accounts.get': ({ tenant }) => ({ id: tenant.account.id }),
  'accounts.create': ({ tenant }) => ({
    account_name: fresh('Account'),
    subscription_id: tenant.subscription.id,
  }),
  'accounts.update': ({ tenant }) => ({ id: tenant.account.id, account_name: fresh('Account') }),
  'accounts.delete': idOf(account),
  'accounts.move': async world => {
    const { admin, tenant } = world
    const { id } = await account(world)
    const subscription = await admin.made('/subscriptions', {
      package_id: tenant.package.id,
      subscriber_id: tenant.customer.id,
    })
    return { id, subscription_id: subscription.id }
  },
  'accounts.setOwner': ({ tenant }) => ({ id: tenant.account.id, user_id: tenant.owner.id }),
  'accounts.updateMany': ({ tenant }) => ({ ids: [tenant.account.id], tag: fresh('tag') }),
  'accounts.deleteMany': idsOf(account),
  'accounts.features': ({ tenant }) => ({ id: tenant.account.id }),

  'apiCredentials.list': ({ tenant }) => ({ customer_id: tenant.customer.id }),
  'apiCredentials.get': ({ tenant }) => ({ id: tenant.credential.id }),
  'apiCredentials.create': ({ tenant }) => ({
    name: 'Sample',
    permissions: ['rooms:read'],
    customer_id: tenant.customer.id,
  }),
  'apiCredentials.update': ({ tenant }) => ({ id: tenant.credential.id, name: fresh('Billing') }),
  'apiCredentials.rotate': idOf(({ admin, tenant }) => credential(admin, ['rooms:read'], tenant.customer.id)),
  'apiCredentials.revoke': idOf(({ admin, tenant }) => credential(admin, ['rooms:read'], tenant.customer.id)),
  'apiCredentials.delete': idOf(({ admin, tenant }) => credential(admin, ['rooms:read'], tenant.customer.id)),

  'auditEntries.list': ({ tenant }) => ({
    entity: 'Room',
    entity_id: tenant.room.id,
    actor_id: tenant.credential.id,
    customer_id: tenant.customer.id,
  }),
  'auditEntries.get': ({ tenant }) => ({ id: tenant.entry.id }),

  'customers.list': () => ({}),
  'customers.get': ({ tenant }) => ({ id: tenant.customer.id }),
  'customers.create': () => customerNamed(fresh('Customer')),
  'customers.update': ({ tenant }) => ({ id: tenant.customer.id, first_name: fresh('Ana') }),
  'customers.transferOwnership': async world => {
    const { admin, tenant } = world
    const { id: user_id } = await user(world)
    await admin.made('/memberships', { user_id, customer_id: tenant.customer.id, role: 'viewer' })
    return { id: tenant.customer.id, user_id }
  },
  'customers.delete': idOf(goneCustomer),
  'customers.updateMany': ({ tenant }) => ({ ids: [tenant.customer.id], delinquent: false }),
  'customers.deleteMany': idsOf(goneCustomer),

  'features.list': () => ({}),
  'rooms.settings': () => ({}),

  'packageFeatures.list': ({ tenant }) => ({ package_id: tenant.package.id }),
  'packageFeatures.get': ({ tenant }) => ({ package_id: tenant.package.id, code: 'max_duration' }),
  'packageFeatures.create': async world => ({
    package_id: (await sold(world)).id,
    code: 'max_rooms',
    value: 10,
  }),
  'packageFeatures.update': ({ tenant }) => ({
    package_id: tenant.package.id,
    code: 'max_duration',
    value: 240,
  }),
  'packageFeatures.delete': async world => ({ package_id: (await sold(world)).id, code: 'max_duration' }),

  'packageProviders.list': ({ tenant }) => ({ package_id: tenant.package.id }),
  'packageProviders.get': ({ tenant }) => ({ package_id: tenant.package.id, id: tenant.packageProvider.id }),
  'packageProviders.create': async world => ({
    package_id: (await sold(world)).id,
    service_provider_id: (await provider(world)).id,
  }),
  'packageProviders.update': ({ tenant }) => ({
    package_id: tenant.package.id,
    id: tenant.packageProvider.id,
    metadata: { note: fresh('Note') },
  }),
  'packageProviders.delete': async world => {
    const { package_id, package_provider_id } = await spareOf(world)
    return { package_id, id: package_provider_id }
  },

  'jobs.list': ({ tenant: { customer } }) => ({ kind: 'mail', customer_id: customer.id }),
  'jobs.get': ({ tenant }) => ({ id: tenant.job.id }),
  'jobs.retry': idOf(job),
  'jobs.delete': idOf(job),

  'mail.test': () => ({ to: 'ana@example.com', locale: 'pt-BR' }),
  'invitations.list': ({ tenant: { customer, account, room } }) => ({
    customer_id: customer.id,
    account_id: account.id,
    room_id: room.id,
  }),
  'invitations.get': ({ tenant }) => ({ id: tenant.invitation.id }),
  'invitations.create': ({ tenant }) => ({
    email: `${fresh('guest').replace(' ', '.')}@example.com`,
    customer_id: tenant.customer.id,
    role: 'viewer',
  }),
  'invitations.resend': idOf(invitation),
  'invitations.revoke': idOf(invitation),
  'invitations.preview': invited,
  'invitations.accept': async world => ({
    ...(await invited(world)),
    password: 'a long password',
    first_name: 'Bia',
    last_name: 'Lima',
  }),

  'passwords.send': idOf(user),
  'passwords.request': () => ({ email: `${fresh('forgetful').replace(' ', '.')}@example.com` }),
  'passwords.reset': async world => ({ ...(await unlocked(world)), password: 'a long password' }),

  'meetings.list': ({ tenant: { customer, account, room, subscription, provider } }) => ({
    customer_id: customer.id,
    account_id: account.id,
    room_id: room.id,
    subscription_id: subscription.id,
    service_provider_id: provider.id,
  }),
  'meetings.get': ({ tenant }) => ({ id: tenant.meeting.id }),
  'meetings.participants': ({ tenant }) => ({ meeting_id: tenant.meeting.id }),

  'memberships.list': ({ tenant: { customer, account, room, owner } }) => ({
    user_id: owner.id,
    customer_id: customer.id,
    account_id: account.id,
    room_id: room.id,
  }),
  'memberships.get': ({ tenant }) => ({ id: tenant.membership.id }),
  'memberships.create': async world => ({
    user_id: (await membership(world)).user_id,
    customer_id: world.tenant.customer.id,
    role: 'viewer',
  }),
  'memberships.update': async world => ({ id: (await membership(world)).id, role: 'moderator' }),
  'memberships.delete': idOf(membership),
  'memberships.sync': async world => ({
    user_id: (await membership(world)).user_id,
    memberships: [{ account_id: world.tenant.account.id, role: 'moderator' }],
  }),
  'memberships.ofCustomer': ({ tenant }) => ({ customer_id: tenant.customer.id }),
  'memberships.ofAccount': ({ tenant }) => ({ account_id: tenant.account.id }),
  'memberships.ofRoom': ({ tenant }) => ({ room_id: tenant.room.id }),
  'memberships.ofUser': ({ tenant }) => ({ user_id: tenant.owner.id }),

  'permissions.list': () => ({}),

  'recordings.list': ({ tenant: { customer, account, room, subscription, meeting } }) => ({
    customer_id: customer.id,
    account_id: account.id,
    room_id: room.id,
    subscription_id: subscription.id,
    meeting_id: meeting.id,
  }),
  'recordings.get': ({ tenant }) => ({ id: tenant.recording.id }),
  'recordings.update': ({ tenant }) => ({ id: tenant.recording.id, name: fresh('Recording') }),
  'recordings.publish': ({ tenant }) => ({ id: tenant.recording.id }),
  'recordings.unpublish': idOf(recording),
  'recordings.delete': idOf(recording),
  'recordings.publishMany': ({ tenant }) => ({ ids: [tenant.recording.id] }),
  'recordings.unpublishMany': idsOf(recording),
  'recordings.deleteMany': idsOf(recording),
  'recordings.playback': ({ tenant }) => ({ id: tenant.recording.id }),
  'recordings.publicPlayback': async world => {
    const { room_id, id } = await publicRecording(world)
    return { room_id, id }
  },
  'recordings.textTracks': ({ tenant }) => ({ id: tenant.recording.id }),
  'recordings.addTextTrack': ({ tenant }) => ({
    id: tenant.recording.id,
    kind: 'subtitles',
    lang: 'pt-BR',
    label: 'Português',
    content: 'WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nBom dia.\n',
  }),
  'recordings.look': ({ tenant }) => ({ room_id: tenant.room.id }),

  'roles.list': () => ({}),
  'roles.get': ({ tenant }) => ({ id: tenant.role.id }),
  'roles.create': () => ({ name: fresh('Role'), permissions: ['rooms:read'] }),
  'roles.update': ({ tenant }) => ({ id: tenant.role.id, description: fresh('What it is for') }),
  'roles.delete': idOf(role),

  'rooms.list': ({ tenant: { customer, account, subscription } }) => ({
    customer_id: customer.id,
    account_id: account.id,
    subscription_id: subscription.id,
  }),
  'rooms.get': ({ tenant }) => ({ id: tenant.room.id }),
  'rooms.create': ({ tenant }) => ({ room_name: fresh('Room'), account_id: tenant.account.id }),
  'rooms.update': ({ tenant }) => ({ id: tenant.room.id, room_name: fresh('Room') }),
  'rooms.delete': idOf(room),
  'rooms.features': ({ tenant }) => ({ id: tenant.room.id }),
  'rooms.updateMany': ({ tenant }) => ({ ids: [tenant.room.id], is_public: false }),
  'rooms.deleteMany': idsOf(room),
  'rooms.status': liveRoom,
  'rooms.look': liveRoom,
  'rooms.end': liveRoom,
  'rooms.addDocument': async world => ({
    ...(await liveRoom(world)),
    url: 'https://files.example.com/agenda.pdf',
    filename: 'agenda.pdf',
  }),
  'rooms.sendMessage': async world => ({ ...(await liveRoom(world)), text: 'Five minutes left.' }),
  'rooms.invitation': ({ tenant }) => ({ id: tenant.room.id, token: tenant.token.token }),
  'rooms.publicRecordings': async world => ({ id: (await publicRecording(world)).room_id }),
  'rooms.join': ({ tenant }) => ({ id: tenant.room.id, token: tenant.token.token, name: 'Ana' }),

  'roomAccessCodes.list': ({ tenant }) => ({ room_id: tenant.room.id }),
  'roomAccessCodes.get': ({ tenant }) => ({ room_id: tenant.room.id, id: tenant.accessCode.id }),
  'roomAccessCodes.create': ({ tenant }) => ({ room_id: tenant.room.id, role: 'guest' }),
  'roomAccessCodes.update': ({ tenant }) => ({
    room_id: tenant.room.id,
    id: tenant.accessCode.id,
    expires_at: '2099-01-01T00:00:00Z',
  }),
  'roomAccessCodes.delete': async world => ({
    room_id: world.tenant.room.id,
    id: (await accessCode(world)).id,
  }),

  'roomTokens.list': ({ tenant }) => ({ room_id: tenant.room.id }),
  'roomTokens.get': ({ tenant }) => ({ room_id: tenant.room.id, id: tenant.token.id }),
  'roomTokens.create': ({ tenant }) => ({ room_id: tenant.room.id, role: 'guest' }),
  'roomTokens.update': ({ tenant }) => ({
    room_id: tenant.room.id,
    id: tenant.token.id,
    expires_at: '2099-01-01T00:00:00Z',
  }),
  'roomTokens.delete': async world => ({ room_id: world.tenant.room.id, id: (await token(world)).id }),

  'servicePackages.list': () => ({}),
  'servicePackages.get': ({ tenant }) => ({ id: tenant.package.id }),
  'servicePackages.create': ({ tenant }) => ({
    name: fresh('Package'),
    providers: [{ service_provider_id: tenant.provider.id }],
  }),
  'servicePackages.update': ({ tenant }) => ({
    id: tenant.package.id,
    name: fresh('Package'),
    providers: [{ service_provider_id: tenant.provider.id }],
  }),
  'servicePackages.delete': idOf(({ admin }) => admin.made('/service-packages', { name: fresh('Gone') })),
  'servicePackages.updateMany': ({ tenant }) => ({ ids: [tenant.package.id], hidden: true }),
  'servicePackages.deleteMany': idsOf(({ admin }) =>
    admin.made('/service-packages', { name: fresh('Gone') }),
  ),

  'serviceProviders.types': () => ({}),
  'serviceProviders.list': () => ({}),
  'serviceProviders.get': ({ tenant }) => ({ id: tenant.provider.id }),
  'serviceProviders.create': ({ simulator }) => providerOn(simulator, fresh('Server')),
  'serviceProviders.update': ({ tenant, simulator }) => ({
    id: tenant.provider.id,
    properties: { secret: simulator.secret },
  }),
  'serviceProviders.delete': idOf(provider),
  'serviceProviders.test': ({ tenant }) => ({ id: tenant.provider.id }),
  'serviceProviders.servers': async ({ admin, simulator }) => {
    const { properties, ...server } = providerOn(simulator, fresh('Balancer'))
    const managed = { ...properties, admin_secret: 'a secret of the management' }
    const body = { ...server, provider_type: 'scalelite', properties: managed }
    return { id: (await admin.made('/service-providers', body)).id }
  },
  'serviceProviders.checks': ({ tenant }) => ({ service_provider_id: tenant.provider.id }),
  'serviceProviders.history': ({ tenant }) => ({ service_provider_id: tenant.provider.id, by: 'day' }),
  'serviceProviders.usage': ({ tenant }) => ({ id: tenant.provider.id }),
  'serviceProviders.testStored': ({ tenant }) => ({ id: tenant.provider.id }),

  'settings.get': () => ({}),
  'settings.update': () => ({ platform_name: fresh('Platform') }),
  'settings.public': () => ({}),

  'setup.status': () => ({}),
  'setup.complete': () => ({
    token: 'wrong',
    email: 'second@example.com',
    password: 'a long password',
    first_name: 'Second',
    last_name: 'Admin',
  }),

  'search.find': ({ tenant }) => ({ search: tenant.customer.email, limit: 5 }),
  'statistics.get': ({ tenant }) => ({
    from: '2026-01-05',
    until: '2026-03-31',
    by: 'week',
    timezone: 'America/Sao_Paulo',
    customer_id: tenant.customer.id,
  }),
  'statistics.quotas': ({ tenant }) => ({ customer_id: tenant.customer.id, limit: 5 }),
  'statistics.providers': ({ tenant }) => ({ by: 'month', service_provider_id: tenant.provider.id }),
  'system.health': () => ({}),
  'subscriptionFeatures.list': ({ tenant }) => ({ subscription_id: tenant.subscription.id }),
  'subscriptionFeatures.get': ({ tenant }) => ({
    subscription_id: tenant.subscription.id,
    code: 'max_duration',
  }),
  'subscriptionFeatures.create': async world => ({
    ...(await contractOf(world)),
    code: 'recording',
    value: true,
  }),
  'subscriptionFeatures.update': ({ tenant }) => ({
    subscription_id: tenant.subscription.id,
    code: 'max_duration',
    value: 240,
  }),
  'subscriptionFeatures.delete': async world => ({ ...(await contractOf(world)), code: 'max_duration' }),
  'subscriptionFeatures.sync': contractOf,

  'subscriptionProviders.list': ({ tenant }) => ({ subscription_id: tenant.subscription.id }),
  'subscriptionProviders.get': ({ tenant }) => ({
    subscription_id: tenant.subscription.id,
    id: tenant.subscriptionProvider.id,
  }),
  'subscriptionProviders.create': async world => {
    const { subscription_id, package_provider_id } = await spareOf(world)
    return { subscription_id, package_provider_id, active: false }
  },
  'subscriptionProviders.update': ({ tenant }) => ({
    subscription_id: tenant.subscription.id,
    id: tenant.subscriptionProvider.id,
    metadata: { note: fresh('Note') },
  }),
  'subscriptionProviders.delete': async world => {
    const { subscription_id, package_provider_id } = await spareOf(world)
    const given = await world.admin.made(`/subscriptions/${subscription_id}/providers`, {
      package_provider_id,
      active: false,
    })
    return { subscription_id, id: given.id }
  },

  'subscriptions.list': ({ tenant: { customer, package: sold } }) => ({
    subscriber_id: customer.id,
    package_id: sold.id,
  }),
  'subscriptions.get': ({ tenant }) => ({ id: tenant.subscription.id }),
  'subscriptions.create': ({ tenant: { customer, package: sold } }) => ({
    package_id: sold.id,
    subscriber_id: customer.id,
  }),
  'subscriptions.update': ({ tenant }) => ({ id: tenant.subscription.id, name: fresh('Contract') }),
  'subscriptions.renew': idOf(contract),
  'subscriptions.cancel': idOf(contract),
  'subscriptions.uncancel': canceled,
  'subscriptions.suspend': idOf(contract),
  'subscriptions.unsuspend': suspended,
  'subscriptions.changePackage': async world => ({
    id: (await contract(world)).id,
    package_id: world.tenant.package.id,
  }),
  'subscriptions.previewPackageChange': async world => ({
    id: world.tenant.subscription.id,
    package_id: (await sold(world)).id,
  }),
  'subscriptions.sync': idOf(contract),
  'subscriptions.previewSync': ({ tenant }) => ({ id: tenant.subscription.id }),
  'subscriptions.delete': idOf(idleContract),
  'subscriptions.updateMany': ({ tenant }) => ({ ids: [tenant.subscription.id], status: 'active' }),
  'subscriptions.deleteMany': idsOf(idleContract),
  'subscriptions.syncMany': idsOf(contract),

  'users.me': () => ({}),
  'users.updateMe': () => ({ first_name: fresh('Ada') }),
  'users.list': ({ tenant }) => ({ customer_id: tenant.customer.id }),
  'users.get': ({ tenant }) => ({ id: tenant.owner.id }),
  'users.create': () => ({
    email: `${fresh('new').replace(' ', '.')}@example.com`,
    first_name: 'Bia',
    last_name: 'Lima',
  }),
  'users.update': ({ tenant }) => ({ id: tenant.owner.id, first_name: fresh('Ana') }),
  'users.delete': idOf(user),
  'users.updateMany': ({ tenant }) => ({ ids: [tenant.owner.id], status: 'active' }),
  'users.deleteMany': idsOf(user),
  'users.permissions': ({ tenant }) => ({ id: tenant.owner.id }),
}

/** What only a person may do: no credential has a name or a session. */
const PERSONAL = ['users.updateMe']

/** Who calls a procedure as it is meant. */
export const callerOf = (procedure: string, here: { admin: Api; browser: Api }): Api =>
  PERSONAL.includes(procedure) ? here.browser : here.admin

/** A procedure's sample. Throws for a procedure that nobody wrote one for. */
export function sampleOf(procedure: string): Sample {
  const sample = SAMPLES[procedure]
  if (!sample) throw new Error(`Write a sample for ${procedure} in tests/samples.ts.`)
  return sample
}
