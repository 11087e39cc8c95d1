import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { XMLParser } from 'fast-xml-parser'
import { type Algorithm, checksumOf } from './checksum.ts'
import { type Simulator, type SimulatorOptions, startSimulator } from './simulator.ts'

/** A moment that every test starts from: Friday 20 November 2026, 12:00 UTC. */
export const NOON = Date.UTC(2026, 10, 20, 12)

/** A simulator that stands still until it is told to go on. */
export function still(options: SimulatorOptions = {}): Promise<Simulator> {
  return startSimulator({ now: () => NOON, secret: 'a test secret', ...options })
}

type Values = Record<string, string | number | boolean | undefined>

/** A signed URL of a call. */
export function signed(
  { apiUrl, secret }: Pick<Simulator, 'apiUrl' | 'secret'>,
  call: string,
  params: Values = {},
  algorithm: Algorithm = 'sha256',
): string {
  const given = Object.entries(params).filter(([, value]) => value !== undefined)
  const pairs = given.map(([name, value]): [string, string] => [name, String(value)])
  const query = new URLSearchParams(pairs).toString()
  return `${apiUrl}/${call}?${query}&checksum=${checksumOf(call, query, secret, algorithm)}`
}

const parser = new XMLParser({ parseTagValue: false, ignoreAttributes: false, attributeNamePrefix: '@' })

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever XML comes, and fails where it isn't there
export type Read = any

/** The `<response>` of an answer. */
export async function responseOf(answer: Response): Promise<Read> {
  return parser.parse(await answer.text()).response
}

/** Makes a signed GET call and reads its XML. */
export async function call(simulator: Simulator, name: string, params: Values = {}): Promise<Read> {
  return responseOf(await fetch(signed(simulator, name, params)))
}

export const PASSWORDS = { attendeePW: 'attendee', moderatorPW: 'moderator' }

/** A meeting that browsers without cookies can enter, unless told otherwise. */
export function createMeeting(simulator: Simulator, params: Values = {}): Promise<Read> {
  return call(simulator, 'create', { meetingID: 'room-1', name: 'Room one', ...PASSWORDS, ...params })
}

export function joinUrl(simulator: Simulator, params: Values = {}): string {
  return signed(simulator, 'join', { meetingID: 'room-1', fullName: 'Ana', role: 'MODERATOR', ...params })
}

/** The errors that a refused join puts into its redirect. */
export async function joinErrors(simulator: Simulator, params: Values): Promise<Read> {
  const answer = await fetch(joinUrl(simulator, params), { redirect: 'manual' })
  return JSON.parse(new URL(answer.headers.get('location') ?? '').searchParams.get('errors') ?? '[]')
}

export interface Received {
  method: string
  url: string
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** A real HTTP server that notes what it gets and answers with `status`. */
export async function listener(status = 200) {
  const received: Received[] = []
  const control = { status }
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { method = '', url = '', headers } = request
    received.push({ method, url, headers, body: Buffer.concat(chunks).toString() })
    response.writeHead(control.status).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    control,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
