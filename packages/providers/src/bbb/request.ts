import { edgeError, networkError } from '../network-errors.ts'
import { ProviderError } from '../provider-error.ts'
import type { ProviderIo } from '../provider-type.ts'
import { readText } from '../read-text.ts'
import { type ChecksumAlgorithm, checksum } from './checksum.ts'
import { type ErrorTable, refusal } from './errors.ts'
import { isHtml, parseXml, textOf, type XmlNode } from './xml.ts'

/** Where a server is and how to speak to it. `url` ends in `/bigbluebutton/api`, without a slash. */
export type Server = {
  url: string
  secret: string
  algorithm: ChecksumAlgorithm
  errors: ErrorTable
  io: ProviderIo
}

export type Params = Iterable<readonly [name: string, value: string]>

/** nginx and Tomcat, both before BigBlueButton, take 8 KiB for a request's line (Tomcat: and its headers). */
export const maxRequestTarget = 7500

/** A call's whole address. Every parameter is in the query: a body is never part of the checksum. */
export async function signedUrl(server: Server, call: string, params: Params): Promise<string> {
  const query = new URLSearchParams(Array.from(params, ([name, value]) => [name, value])).toString()
  const sum = await checksum(server.algorithm, call, query, server.secret)
  return `${server.url}/${call}?${query}${query && '&'}checksum=${sum}`
}

/** Makes a signed call and answers the `<response>` of a success. Throws `ProviderError` for all else. */
export async function callServer(
  server: Server,
  call: string,
  params: Params,
  body?: string,
): Promise<XmlNode> {
  const url = await signedUrl(server, call, params)
  if (url.length - new URL(url).origin.length > maxRequestTarget)
    throw new ProviderError('rejected', "The room's name and texts are too long to be sent to the server.")
  return request(server, url, body)
}

/** The API's index: the one call without a checksum. */
export function callIndex(server: Server): Promise<XmlNode> {
  return request(server, server.url)
}

async function request(server: Server, url: string, body?: string): Promise<XmlNode> {
  const { io } = server
  // Some versions refuse any other spelling of the content type (bigbluebutton#20384), and one without a body.
  const post =
    body === undefined ? {} : { method: 'POST', body, headers: { 'content-type': 'application/xml' } }
  let response: Response
  try {
    response = await io.fetch(url, { ...post, redirect: 'manual', signal: AbortSignal.timeout(io.timeout) })
  } catch (thrown) {
    throw networkError(thrown, io.timeout)
  }
  return understand(server, response.status, await readText(response, io.timeout))
}

function understand(server: Server, status: number, text: string): XmlNode {
  const answer = parseXml(text, 'response')
  const returncode = answer && textOf(answer, 'returncode')
  if (answer && returncode === 'SUCCESS') return answer
  if (answer && returncode === 'FAILED')
    throw refusal(server.errors, textOf(answer, 'messageKey'), textOf(answer, 'message'))
  throw statusError(status) ?? contentError(text)
}

function statusError(status: number): ProviderError | null {
  if (status >= 300 && status < 400)
    return new ProviderError(
      'wrong_path',
      `The server sends the request on to another address (HTTP ${status}): enter the address that it leads to.`,
    )
  if (status === 401 || status === 403)
    return new ProviderError(
      'wrong_path',
      `The server refuses requests to this host name or path (HTTP ${status}).`,
    )
  if (status === 408 || status === 429)
    return new ProviderError('unreachable', `The server is turning requests away (HTTP ${status}).`)
  if (status >= 400 && status < 500)
    return new ProviderError('wrong_path', `There is no BigBlueButton API at this address (HTTP ${status}).`)
  if (status >= 500)
    return edgeError(status) ?? new ProviderError('unreachable', `The server is failing (HTTP ${status}).`)
  return null
}

function contentError(text: string): ProviderError {
  return isHtml(text)
    ? new ProviderError('wrong_path', 'There is a web page at this address, not the BigBlueButton API.')
    : new ProviderError('garbage', 'The server answers, but not as the BigBlueButton API does.')
}
