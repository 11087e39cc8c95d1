import type { ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import * as z from 'zod'
import { refusedXml, xml } from '../answers.ts'
import { CALLBACK_MODES } from '../callbacks/callbacks.ts'
import { CallbackFaults } from '../callbacks/faults.ts'
import { CALL_NAMES } from '../calls/table.ts'
import { Refusal } from '../messages.ts'

const KINDS = [
  'none',
  'slow',
  'down',
  'hang',
  'garbage',
  'html',
  'half',
  'huge',
  'wrong_secret',
  'reset',
  'xml_bomb',
  'unknown_key',
] as const

const MB = 1024 * 1024

/** What goes wrong, and with which calls (all when absent). The README says what each kind does. */
export const Trouble = z
  .strictObject({
    kind: z.enum(KINDS),
    delay_ms: z.int().min(0).max(60_000).optional(),
    calls: z
      .array(z.enum(['index', ...CALL_NAMES]))
      .min(1)
      .max(50)
      .optional(),
    /** With so many calls only, then no more. */
    times: z.int().min(1).max(1_000_000).optional(),
    /** How much `huge` is. */
    bytes: z
      .int()
      .min(1_000)
      .max(64 * MB)
      .optional(),
    callbacks: z.union([z.enum(CALLBACK_MODES), CallbackFaults]).optional(),
  })
  .refine(({ kind, delay_ms }) => kind === 'slow' || delay_ms === undefined, {
    path: ['delay_ms'],
    error: 'delay_ms goes with slow only',
  })
  .refine(({ kind, bytes }) => kind === 'huge' || bytes === undefined, {
    path: ['bytes'],
    error: 'bytes goes with huge only',
  })

export type Trouble = z.infer<typeof Trouble>

export const NO_TROUBLE: Trouble = { kind: 'none' }
const DEFAULT_DELAY_MS = 3_000
const HUGE_BYTES = 64 * MB
const CHUNK = new TextEncoder().encode('<meeting><meetingName>A</meetingName></meeting>'.repeat(1_000))

/** Whether it touches this call. */
export const touches = ({ kind, calls }: Trouble, call: string): boolean =>
  kind !== 'none' && (!calls || calls.includes(call))

/** Answers a call under a trouble that touches it; `perform` does the call and is left out where it would not happen. */
export async function answerUnder(
  trouble: Trouble,
  outgoing: ServerResponse,
  perform: () => Promise<Response>,
): Promise<Response> {
  switch (trouble.kind) {
    case 'none':
      return perform()
    case 'slow': {
      const answer = await perform()
      await pause(trouble.delay_ms ?? DEFAULT_DELAY_MS)
      return answer
    }
    case 'reset':
      await perform()
      return cutOff(outgoing)
    case 'half':
      return half(outgoing, await perform())
    case 'down':
      return cutOff(outgoing)
    case 'hang':
      await new Promise(resolve => outgoing.once('close', resolve))
      return RESPONSE_ALREADY_SENT
    case 'garbage':
      return new Response(
        Uint8Array.from({ length: 512 }, (_, index) => (index * 89 + 0x80) % 256),
        XML,
      )
    case 'html':
      return new Response('<!doctype html><title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>', HTML)
    case 'huge':
      return new Response(endless(trouble.bytes ?? HUGE_BYTES), XML)
    case 'wrong_secret':
      return refusedXml(new Refusal('checksumError'))
    case 'xml_bomb':
      return new Response(bomb(), XML)
    case 'unknown_key':
      return xml({
        returncode: 'FAILED',
        messageKey: 'somethingQuiteNew',
        message: 'Something quite new happened',
      })
  }
}

const XML = { headers: { 'content-type': 'text/xml;charset=utf-8' } }
const HTML = { headers: { 'content-type': 'text/html' } }

function cutOff(outgoing: ServerResponse): Response {
  outgoing.destroy()
  return RESPONSE_ALREADY_SENT
}

/** Promises the whole body, sends its first half, and breaks the connection once that is on the wire. */
async function half(outgoing: ServerResponse, answer: Response): Promise<Response> {
  const body = Buffer.from(await answer.arrayBuffer())
  outgoing.writeHead(answer.status, { ...Object.fromEntries(answer.headers), 'content-length': body.length })
  outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => outgoing.destroy())
  return RESPONSE_ALREADY_SENT
}

function endless(bytes: number): ReadableStream<Uint8Array> {
  let left = bytes
  return new ReadableStream({
    start: controller =>
      controller.enqueue(new TextEncoder().encode('<response><returncode>SUCCESS</returncode><meetings>')),
    pull: controller => {
      left -= CHUNK.length
      if (left > 0) return controller.enqueue(CHUNK)
      controller.enqueue(new TextEncoder().encode('</meetings></response>'))
      controller.close()
    },
  })
}

/** Ten entities, each ten of the one before: ten billion characters to a parser that expands them. */
function bomb(): string {
  const entities = Array.from({ length: 10 }, (_, level) => {
    const content = level === 0 ? 'boom' : `&e${level - 1};`.repeat(10)
    return `<!ENTITY e${level} "${content}">`
  })
  return `<?xml version="1.0"?><!DOCTYPE response [${entities.join('')}]><response><returncode>&e9;</returncode></response>`
}
