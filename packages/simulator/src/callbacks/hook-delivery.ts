import { createHash } from 'node:crypto'
import type { Delivery } from './callbacks.ts'

/** bbb-webhooks' waits: it tries again twelve times, for about five minutes, then it forgets the hook. */
const RETRIES = [100, 500, 1_000, 2_000, 4_000, 8_000, 10_000, 30_000, 60_000, 60_000, 60_000, 60_000]

interface HookEvent {
  callbackUrl: string
  data: unknown
  at: number
  secret: string
  domain: string
}

/** One POST as bbb-webhooks 3 makes it: `checksum = sha1(callbackURL + raw body + secret)` in the query. */
export function hookDelivery({ callbackUrl, data, at, secret, domain }: HookEvent): Delivery {
  const body = new URLSearchParams([
    ['domain', domain],
    ['event', JSON.stringify([{ data }])],
    ['timestamp', String(at)],
  ]).toString()
  const checksum = createHash('sha1')
    .update(callbackUrl + body + secret)
    .digest('hex')
  return {
    kind: 'webhook',
    url: `${callbackUrl}${new URL(callbackUrl).search === '' ? '?' : '&'}checksum=${checksum}`,
    init: {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' },
      body,
      redirect: 'follow',
    },
    retries: RETRIES,
    accepted: status => (status >= 200 && status < 300) || status === 401,
  }
}
