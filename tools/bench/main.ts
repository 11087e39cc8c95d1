import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { rooms, sortOf, writeCursor } from '@streamwise/db'
import { hashIds } from '@streamwise/domain'
import { meter, type Target } from './measure.ts'
import { checkServers, joining, joiningBare, openDoors, PROVIDER_SECRET, sellMeetings } from './meetings.ts'
import { type Seeded, seed } from './seed.ts'
import { type Server, servers } from './servers.ts'
import { type Size, TENANT } from './tables.ts'
import { RARE } from './words.ts'

/**
 * How fast the platform is: with a million rooms beside ten thousand, and beside the limit of this machine, all in the
 * same run. `--rooms 100000` is over sooner; `--json FILE` keeps the rows. Figures are shown, never asserted.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    rooms: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '3' },
  },
})

const HASH_ID_KEY = 'bench'.repeat(8)
const ids = hashIds(HASH_ID_KEY)
const large: Size = sizeOf(Number(values.rooms))
const small: Size = sizeOf(10_000)

const directory = mkdtempSync(join(tmpdir(), 'streamwise-bench-'))
const running = servers()
const { say, table, rows } = meter({ seconds: Number(values.seconds), rounds: Number(values.rounds) })

try {
  const big = await world('large', large)
  const little = await world('small', small)
  const provider = await running.provider('well')
  const limit = await running.limit(join(directory, 'large', 'streamwise.db'), TENANT, {
    url: provider.url,
    secret: PROVIDER_SECRET,
  })
  const id = (object: string, key: number) => ids.encode(object, key)
  const middle = Math.round(large.rooms / 2 / 10) * 10 + 1

  const beside = table('Beside the limit of this machine', ['platform', 'limit'], { least: 0.5 })
  const { tenant } = big.as
  const bare = (path: string, body?: object) => target(limit, big.secrets.tenant, path, body)
  await beside('rooms.list, of a customer', tenant('/rooms'), bare('/rooms'))
  const own = await newest(tenant('/rooms'))
  await beside(
    'rooms.get, of a customer',
    tenant(`/rooms/${own.id}`),
    bare(`/rooms/${ids.decode('Room', own.id)}`),
  )
  await table('Writing beside the limit', ['platform', 'limit'], null)(
    'rooms.create',
    tenant('/rooms', { room_name: 'A room', account_id: id('Account', TENANT) }),
    bare('/rooms', { room_name: 'A room' }),
  )

  const package_id = await sellMeetings(big.operator, [provider])
  const doors = await openDoors(big.operator, { package_id, keyOf: room => ids.decode('Room', room) ?? 0 })
  await table('Joining a running meeting beside the limit', ['platform', 'limit'], null)(
    'rooms.join, by a link',
    joining(big.server, doors),
    joiningBare(limit, doors),
  )

  const grown = table(`${large.rooms.toLocaleString('en')} rooms beside 10,000`, ['large', 'small'], {
    most: 1.2,
  })
  const both = (name: string, path: string | ((size: Size) => string), who: keyof Seeded = 'platform') => {
    const at = typeof path === 'string' ? () => path : path
    return grown(name, big.as[who](at(large)), little.as[who](at(small)))
  }
  await both('list of all', '/rooms')
  await both('list of all, by name', '/rooms?sort=room_name')
  await both('list of a customer', '/rooms', 'tenant')
  await both('list of a customer, by name', '/rooms?sort=room_name', 'tenant')
  await both('list by customer', `/rooms?customer_id=${id('Customer', TENANT)}`)
  await both('list by account', `/rooms?account_id=${id('Account', TENANT)}`)
  await both('list by account, by name', `/rooms?account_id=${id('Account', TENANT)}&sort=room_name`)
  await both('list by usual status', '/rooms?status=active&sort=room_name')
  await both('list by rare status', '/rooms?status=inactive&sort=room_name')
  await both('customers', '/customers')
  await both('users', '/users?sort=email')
  await both('get', ({ rooms: count }) => `/rooms/${id('Room', count / 2)}`)

  const deep = table('The deepest page beside the first', ['deepest', 'first'], { most: 1.2 })
  for (const sort of ['-created_at', 'created_at', 'room_name', '-room_name'])
    for (const who of ['platform', 'tenant'] as const) {
      const url = `/rooms?sort=${sort}`
      const cursor = await deepest(big.as[who](turned(url)), sort)
      await deep(`sort=${sort}, ${who}`, big.as[who](`${url}&cursor=${cursor}`), big.as[who](url))
    }

  const found = table('A search beside a list', ['search', 'list'], { most: 10 })
  const search = (name: string, query: string, who: keyof Seeded = 'platform') =>
    found(name, big.as[who](`/rooms?search=${query}`), big.as[who]('/rooms'))
  const rare = encodeURIComponent(RARE)
  await search('common word', 'weekly')
  await search('rare word', rare)
  await search('two common words', 'weekly+meeting')
  await search('a number', String(middle))
  await search('no such word', 'quetzalcoatl')
  await search('two letters', 'we')
  await search('two letters that begin nothing', 'qx')
  await search('common word, by name', 'weekly&sort=room_name')
  await search('rare word, by name', `${rare}&sort=room_name`)
  await search('common word, in a customer', `weekly&customer_id=${id('Customer', TENANT)}`)
  await search('rare word, in a customer', `${rare}&customer_id=${id('Customer', TENANT)}`)
  await search('common word, rare status', 'weekly&status=inactive')
  await search('common word, of a customer', 'weekly', 'tenant')
  await search('rare word, of a customer', rare, 'tenant')
  await search('common word, of the largest customer', 'weekly', 'giant')
  await search('rare word, of the largest customer', rare, 'giant')
  await search('common word, of the largest, by name', 'weekly&sort=room_name', 'giant')
  await found('common name of users', big.as.platform('/users?search=ana'), big.as.platform('/users'))
  await found('users, of a customer', big.as.giant('/users?search=user'), big.as.giant('/users'))
  await found(
    'common town of customers',
    big.as.platform('/customers?search=berlin'),
    big.as.platform('/customers'),
  )

  const more = table('What a list can be asked for besides', ['with', 'without'], null)
  const asked = (name: string, path: string, who: keyof Seeded = 'platform') =>
    more(name, big.as[who](`/rooms?${path}`), big.as[who]('/rooms'))
  await asked('include=customer,account, of all', 'include=customer,account')
  await asked('include=customer,account, of a customer', 'include=customer,account', 'tenant')
  await asked('total, of all', 'total=true')
  await asked('total, of a customer', 'total=true', 'tenant')
  await asked('total of a search', 'search=weekly&total=true')

  const calm = await world('calm', small)
  const stuck = await world('stuck', small)
  await sellMeetings(calm.operator, [provider, provider, provider])
  await sellMeetings(stuck.operator, [provider, await running.provider('hanging'), provider])
  const silent = table('While one of three servers hangs', ['one hangs', 'all well'], { most: 1.1 })
  for (const [name, who] of [
    ['rooms.list, of a customer', 'tenant'],
    ['rooms.list, of all', 'platform'],
  ] as const) {
    await Promise.all([checkServers(calm.operator), checkServers(stuck.operator)])
    await silent(name, stuck.as[who]('/rooms'), calm.as[who]('/rooms'))
  }

  if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`)
  const missed = rows.filter(({ met }) => met === false).length
  say(missed ? `\n${missed} of ${rows.length} figures missed their goal in this run.` : '\nAll goals met.')
} finally {
  running.close()
  rmSync(directory, { recursive: true, force: true })
}

function sizeOf(count: number): Size {
  return { rooms: count, customers: count / 10, users: count / 5 }
}

/** A platform with this much in it, and who asks it. */
async function world(name: string, size: Size) {
  const folder = join(directory, name)
  mkdirSync(folder)
  say(`Seeding ${size.rooms.toLocaleString('en')} rooms …`)
  const started = performance.now()
  const secrets = await seed(join(folder, 'streamwise.db'), size)
  say(`  in ${((performance.now() - started) / 1_000).toFixed(0)} seconds`)
  const server = await running.platform(folder, HASH_ID_KEY)
  const { url, pid } = server
  const as = (who: keyof Seeded) => (path: string, body?: object) =>
    target({ url: `${url}/api/v1`, pid }, secrets[who], path, body)
  const operator = { url, secret: secrets.platform }
  return {
    server,
    operator,
    secrets,
    as: { platform: as('platform'), tenant: as('tenant'), giant: as('giant') },
  }
}

function target({ url, pid }: Server, secret: string, path: string, body?: object): Target {
  const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }
  const sent = body ? { method: 'POST' as const, body: JSON.stringify(body) } : {}
  return { url: `${url}${path}`, pid, headers, ...sent }
}

async function newest({ url, headers }: Target, skip = 0): Promise<{ id: string; room_name: string }> {
  const answer = await fetch(url, { headers })
  return (await answer.json()).data.at(skip)
}

/** The list from its other end: what is first there is last here. */
function turned(url: string): string {
  return url.includes('sort=-') ? url.replace('sort=-', 'sort=') : url.replace('sort=', 'sort=-')
}

/** The cursor of the last page of a list. */
async function deepest(fromTheEnd: Target, sort: string): Promise<string> {
  const last = await newest(fromTheEnd, -1)
  const row = { value: last.room_name, key: ids.decode('Room', last.id) ?? 0 }
  return writeCursor(rooms, sortOf(sort), { row, portion: null }, ids)
}
