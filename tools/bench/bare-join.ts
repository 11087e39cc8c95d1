import { createHash, createHmac } from 'node:crypto'
import type Libsql from 'libsql'

/** What is sent for a join to the bare server: keys instead of ids. */
type Join = { room: number; token: string; name: string; visitor: string }

/** A bare BigBlueButton: where it is, and the secret that calls are signed with. */
export type BareProvider = { url: string; secret: string }

/**
 * A join with nothing around it: the statements that it takes, one call to the provider, two signatures. No codes are
 * compared, no words are made, nothing is decrypted, and the answer of the provider is not parsed but looked into.
 */
export function bareJoin(database: InstanceType<typeof Libsql>, { url, secret }: BareProvider) {
  const read = [
    `SELECT r.*, k.role, k.expires_at, c.status, s.status, s.is_active, a.status, c.locale FROM rooms r
      JOIN accounts a ON a.id = r.account_id JOIN subscriptions s ON s.id = r.subscription_id
      JOIN customers c ON c.id = r.customer_id JOIN room_tokens k ON k.room_id = r.id WHERE r.id = ?`,
    'SELECT * FROM room_access_codes WHERE room_id = ?',
    `SELECT f.code, f.value, u.used, u.resets_at, u.may_exceed FROM rooms r
      JOIN subscription_features f ON f.subscription_id = r.subscription_id
      LEFT JOIN subscription_usage u ON u.subscription_id = f.subscription_id AND u.code = f.code WHERE r.id = ?`,
    `SELECT p.* FROM rooms r JOIN subscription_providers x ON x.subscription_id = r.subscription_id AND x.active = 1
      JOIN package_providers y ON y.id = x.package_provider_id AND y.active = 1
      JOIN service_providers p ON p.id = x.service_provider_id AND p.active = 1 WHERE r.id = ? ORDER BY x."default" DESC`,
    'SELECT * FROM meetings WHERE room_id = ? AND ended_at IS NULL',
  ].map(text => database.prepare(text))
  const blocked = database.prepare('SELECT max(blocked_until) FROM throttles WHERE key IN (?, ?)')
  const used = database.prepare('UPDATE room_tokens SET last_usage = ? WHERE token = ?')
  const seat = database.prepare(
    `INSERT INTO room_seats (room_id, user_id, subscription_id, seat_limit, taken_at, held_until, entered)
    VALUES (?, ?, ?, 1000000, ?, ?, 0) ON CONFLICT (room_id, user_id) DO UPDATE SET held_until = excluded.held_until`,
  )
  const signed = (call: string, query: string) =>
    `${url}/${call}?${query}&checksum=${createHash('sha256')
      .update(call + query + secret)
      .digest('hex')}`

  return async ({ room, token, name, visitor }: Join) => {
    const now = Date.now()
    const rows = read.map(statement => statement.all(room))
    blocked.get(`room-code:${room}:moderator`, `room-code:${room}:moderator:127.0.0.1`)
    const { meeting_id, room_name, subscription_id } = (rows[0]?.[0] ?? {}) as Record<string, string | number> // as selected
    const user = createHmac('sha256', secret).update(`${room}:${visitor}`).digest('base64url')
    database.exec('BEGIN IMMEDIATE')
    used.run(now, token)
    seat.run(room, user, subscription_id, now, now + 120_000)
    database.exec('COMMIT')
    const meeting = new URLSearchParams({
      meetingID: String(meeting_id),
      name: String(room_name),
      record: 'false',
    })
    const answer = await (await fetch(signed('create', String(meeting)))).text()
    const createTime = /<createTime>(\d+)</.exec(answer)?.[1] ?? ''
    const query = {
      meetingID: String(meeting_id),
      fullName: name,
      role: 'MODERATOR',
      createTime,
      userID: user,
    }
    return { object: 'Join', join_url: signed('join', String(new URLSearchParams(query))), role: 'moderator' }
  }
}
