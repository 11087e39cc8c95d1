import { MESSAGES, type MessageKey, type Refusal } from './messages.ts'
import { type XmlValue, xmlDocument } from './xml.ts'

type Fields = Record<string, XmlValue>

const HEADERS = { 'cache-control': 'no-cache' }

/** `<response>` as text/xml: BigBlueButton answers 200 whatever the call's luck. */
export function xml(response: Fields): Response {
  return new Response(xmlDocument('response', response), {
    headers: { ...HEADERS, 'content-type': 'text/xml;charset=utf-8' },
  })
}

export const success = (fields: Fields): Response => xml({ returncode: 'SUCCESS', ...fields })

/** The `messageKey` and `message` elements of a call that went well and has something to say. */
export const note = (messageKey: MessageKey) => ({ messageKey, message: MESSAGES[messageKey] })

export function refusedXml(refusal: Refusal): Response {
  return xml({ returncode: 'FAILED', messageKey: refusal.key, message: refusal.message })
}

/** The text track calls answer JSON, wrapped in `response`. */
export function json(response: Record<string, unknown>): Response {
  return Response.json({ response }, { headers: HEADERS })
}

export function refusedJson(refusal: Refusal): Response {
  return json({ returncode: 'FAILED', messageKey: refusal.key, message: refusal.message })
}

/** A 302; only http and https are ever gone to. */
export function redirect(to: string, headers: Record<string, string> = {}): Response {
  return new Response(null, { status: 302, headers: { ...HEADERS, location: to, ...headers } })
}

/** The URL when it is an absolute http(s) one, else undefined: what a server may call or send a browser to. */
export function webUrl(text: string | undefined): URL | undefined {
  if (!text || !URL.canParse(text)) return undefined
  const url = new URL(text)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined
}
