import { networkError } from '../network-errors.ts'
import { ProviderError } from '../provider-error.ts'
import type { ProviderIo } from '../provider-type.ts'
import { readText } from '../read-text.ts'
import { type ChecksumAlgorithm, checksum } from './checksum.ts'
import { type ErrorTable, refusal, type Words } from './errors.ts'
import { statusError } from './http-refusal.ts'
import { isHtml, parseXml, textOf, type XmlNode } from './xml.ts'

/** Where a server is and how to speak to it. `url` ends in `/bigbluebutton/api`, without a slash. */
export type Server = {
  url: string
  secret: string
  algorithm: ChecksumAlgorithm
  errors: ErrorTable
  /** What a product says of its own failures. */
  words: Words
  io: ProviderIo
}

export type Params = Iterable<readonly [name: string, value: string]>

export type CallOptions = {
  /** XML, or a form with a file: sent by POST. */
  body?: string | FormData
  /** How many bytes the answer may have. */
  limit?: number
}

/** nginx and Tomcat, both before BigBlueButton, take 8 KiB for a request's line (Tomcat: and its headers). */
export const maxRequestTarget = 7500
/** For answers that grow with what is on the server. */
export const maxLongAnswer = 8 * 1024 * 1024

/** A call's whole address. Every parameter is in the query: a body is never part of the checksum. */
export async function signedUrl(server: Server, call: string, params: Params): Promise<string> {
  const query = new URLSearchParams(Array.from(params, ([name, value]) => [name, value])).toString()
  const sum = await checksum(server.algorithm, call, query, server.secret)
  return `${server.url}/${call}?${query}${query && '&'}checksum=${sum}`
}

/** Whether an address is short enough for the servers. */
export function fits(url: string): boolean {
  return url.length - new URL(url).origin.length <= maxRequestTarget
}

/** Makes a signed call and answers the `<response>` of a success. Throws `ProviderError` for all else. */
export async function callServer(
  server: Server,
  call: string,
  params: Params,
  options?: CallOptions,
): Promise<XmlNode> {
  const { status, text } = await sendSigned(server, call, params, options)
  return understand(server, status, text)
}

/** The API's index: the one call without a checksum. */
export async function callIndex(server: Server): Promise<XmlNode> {
  const { status, text } = await send(server.io, server.url)
  return understand(server, status, text)
}

/** Makes a signed call and answers what came, whatever it is. */
export async function sendSigned(
  server: Server,
  call: string,
  params: Params,
  options?: CallOptions,
): Promise<{ status: number; text: string }> {
  const url = await signedUrl(server, call, params)
  if (!fits(url))
    throw new ProviderError('rejected', "The room's name and texts are too long to be sent to the server.")
  return send(server.io, url, options)
}

/** One request, read to its end. Throws `ProviderError` where that can't be done. */
export async function send(
  io: ProviderIo,
  url: string,
  { body, limit }: CallOptions = {},
): Promise<{ status: number; text: string }> {
  let response: Response
  try {
    const signal = AbortSignal.timeout(io.timeout)
    response = await io.fetch(url, { ...posted(body), redirect: 'manual', signal })
  } catch (thrown) {
    throw networkError(thrown, io.timeout)
  }
  return { status: response.status, text: await readText(response, io.timeout, limit) }
}

/** Some versions refuse any other spelling of XML's content type (bigbluebutton#20384), and one without a body. */
function posted(body: CallOptions['body']): RequestInit {
  if (body === undefined) return {}
  if (typeof body !== 'string') return { method: 'POST', body }
  return { method: 'POST', body, headers: { 'content-type': 'application/xml' } }
}

/** The `<response>` of a success; throws `ProviderError` for all else. */
export function understand(server: Server, status: number, text: string): XmlNode {
  const answer = parseXml(text, 'response')
  const returncode = answer && textOf(answer, 'returncode')
  if (answer && returncode === 'SUCCESS') return answer
  if (answer && returncode === 'FAILED')
    throw refusal(server, textOf(answer, 'messageKey'), textOf(answer, 'message'))
  throw statusError(server, status) ?? contentError(text)
}

function contentError(text: string): ProviderError {
  return isHtml(text)
    ? new ProviderError('wrong_path', 'There is a web page at this address, not the BigBlueButton API.')
    : new ProviderError('garbage', 'The server answers, but not as the BigBlueButton API does.')
}
