import { createHash, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import process from 'node:process'
import Libsql from 'libsql'
import { bareJoin } from './bare-join.ts'

/**
 * The limit that the platform is measured against: `node:http`, the same statements on `libsql`, `JSON.stringify`, and
 * nothing else. No validation, no router, no scopes, no hash ids.
 */
const [file = '', account = '1', provider = ''] = process.argv.slice(2)
const database = new Libsql(file)
for (const pragma of [
  'journal_mode = WAL',
  'synchronous = NORMAL',
  'busy_timeout = 5000',
  'cache_size = -65536',
])
  database.exec(`PRAGMA ${pragma}`)

const credential = database.prepare(
  `SELECT c.id, c.name, c.customer_id, c.permissions, c.last_used_at FROM api_credentials c
  LEFT JOIN customers o ON o.id = c.customer_id WHERE c.secret_hash = ? AND c.revoked_at IS NULL
  AND (c.expires_at IS NULL OR c.expires_at > ?) AND (o.id IS NULL OR o.status IN ('active', 'suspended'))`,
)
const list = database.prepare('SELECT * FROM rooms WHERE customer_id = ? ORDER BY id DESC LIMIT 51')
const one = database.prepare('SELECT * FROM rooms WHERE id = ? AND customer_id = ?')
const byUuid = database.prepare('SELECT * FROM rooms WHERE uuid = ?')
const parent = database.prepare('SELECT * FROM accounts WHERE id = ? AND subscriber_id = ?')
const standing = database.prepare(
  `SELECT c.status, s.status, s.is_active, a.status FROM accounts a JOIN subscriptions s ON s.id = a.subscription_id
  JOIN customers c ON c.id = a.subscriber_id WHERE a.id = ?`,
)
const insert = database.prepare(
  `INSERT INTO rooms (uuid, created_at, updated_at, version, room_name, slug, status, is_public, room_type, customer_id,
  account_id, subscription_id, room_features, room_settings, room_metadata, meeting_id)
  VALUES (?, ?, ?, 1, ?, ?, 'active', 0, 'meet', ?, ?, ?, '[]', '{}', '{}', ?)`,
)
const usage = database.prepare(
  `INSERT INTO subscription_usage (subscription_id, code, used) VALUES (?, 'max_rooms', 1)
  ON CONFLICT (subscription_id, code) DO UPDATE SET used = used + 1`,
)
const audit = database.prepare(
  `INSERT INTO audit_entries (uuid, created_at, action, entity, entity_id, customer_id, actor_type, actor_id, actor_name, after)
  SELECT ?, ?, 'rooms.create', 'Room', t.id, t.customer_id, 'api_credential', ?, ?, ? FROM rooms t WHERE t.uuid = ?`,
)

const join = bareJoin(database, JSON.parse(provider))

type Credential = { id: number; name: string; customer_id: number }

const server = createServer((request, response) => {
  const now = Date.now()
  const read = (then: (text: string) => void) => {
    let text = ''
    request.on('data', chunk => {
      text += chunk
    })
    request.on('end', () => then(text))
  }
  const answer = (status: number, body: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  }
  if (request.url === '/join')
    return read(text => void join(JSON.parse(text)).then(joined => answer(200, joined)))
  const secret = (request.headers.authorization ?? '').slice('Bearer '.length)
  const who = credential.get(createHash('sha256').update(secret).digest('hex'), now) as Credential | undefined
  if (!who) return answer(401, {})
  if (request.method === 'GET') {
    const id = /^\/rooms\/(\d+)$/.exec(request.url ?? '')?.[1]
    return answer(
      200,
      id ? one.get(Number(id), who.customer_id) : { data: list.all(who.customer_id), meta: {} },
    )
  }
  read(text => {
    const { room_name } = JSON.parse(text)
    const uuid = randomUUID()
    parent.get(Number(account), who.customer_id)
    standing.get(Number(account))
    database.exec('BEGIN IMMEDIATE')
    insert.run(uuid, now, now, room_name, 'bench', who.customer_id, Number(account), Number(account), uuid)
    audit.run(randomUUID(), now, who.id, who.name, text, uuid)
    usage.run(Number(account))
    const room = byUuid.get(uuid)
    database.exec('COMMIT')
    answer(201, room)
  })
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${JSON.stringify(server.address())}\n`))
