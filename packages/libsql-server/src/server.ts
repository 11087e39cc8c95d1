import { createHash, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { resolve } from 'node:path'
import { protocolError, RequestError } from './errors.ts'
import { runPipeline } from './pipeline.ts'
import { decodePipeline, type Version } from './protocol.ts'
import { Streams } from './streams.ts'
import { WriteTurn } from './turn.ts'

const MAX_BODY_BYTES = 32 * 1024 * 1024
/** Longer than workerd keeps a connection: it must not send a request into one that is just being closed. */
const KEEP_ALIVE_MS = 120_000

export interface LibsqlServerOptions {
  /** The database's file; created if it is missing. */
  file: string
  /** 0, the default, takes any free port. */
  port?: number
  /** The address to listen on; only this machine's own by default. */
  host?: string
  /** When given, a pipeline needs `Authorization: Bearer …` with exactly this. */
  authToken?: string
  /** After how many ms without a request an open stream is rolled back and closed; 10 s by default, as in sqld. */
  idleMs?: number
  /** How many ms a writer waits for another's transaction before it gets SQLITE_BUSY; by default just over `idleMs`. */
  lockWaitMs?: number
}

export interface LibsqlServer extends AsyncDisposable {
  /** What to give `createClient` of `@libsql/client/web`. */
  url: string
  /** How many pipelines were posted since the start: the round trips that clients made. */
  requests(): number
  /** Rolls back what is open, drops all connections and closes the file. */
  close(): Promise<void>
}

/**
 * Serves a libSQL file over HTTP for development and tests. Throws when the file can't be opened or the port is taken.
 */
export async function startLibsqlServer(options: LibsqlServerOptions): Promise<LibsqlServer> {
  const { host = '127.0.0.1', idleMs = 10_000, lockWaitMs = idleMs + 2_000 } = options
  if (options.file === '' || options.file === ':memory:') throw new Error('libsql-server needs a file')
  const turn = new WriteTurn()
  // An absolute path, because the driver takes `libsql:` and `http:` for the address of a remote database.
  const streams = new Streams(resolve(options.file), idleMs, turn)
  let posts = 0

  const post = async (request: IncomingMessage, response: ServerResponse, version: Version) => {
    posts++
    authorize(request, options.authToken)
    const pipeline = decodePipeline(await readBody(request), version)
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    const body = await runPipeline({ streams, turn, lockWaitMs }, pipeline, gone.signal)
    if (body !== undefined) send(response, 200, body)
  }

  const server = createServer((request, response) => {
    route(request, response, post).catch(cause => sendError(response, cause))
  })
  server.keepAliveTimeout = KEEP_ALIVE_MS
  try {
    await listen(server, options.port ?? 0, host)
  } catch (cause) {
    streams.close()
    throw cause
  }

  const close = async () => {
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
    streams.close()
  }
  return { url: urlOf(server, host), requests: () => posts, close, [Symbol.asyncDispose]: close }
}

type Post = (request: IncomingMessage, response: ServerResponse, version: Version) => Promise<void>

async function route(request: IncomingMessage, response: ServerResponse, post: Post): Promise<void> {
  const path = request.url?.split('?')[0]
  const call = `${request.method} ${path}`
  if (call === 'GET /health' || call === 'GET /v2' || call === 'GET /v3') return send(response, 200, '{}')
  if (call === 'POST /v2/pipeline') return post(request, response, 2)
  if (call === 'POST /v3/pipeline') return post(request, response, 3)
  throw new RequestError(404, 'NOT_FOUND', 'There is nothing at this address')
}

function authorize(request: IncomingMessage, token: string | undefined): void {
  // Only browsers send Origin: any page could otherwise run SQL on the machine of whoever is developing.
  if (request.headers.origin !== undefined) {
    throw new RequestError(403, 'ORIGIN_REFUSED', 'This server answers no browser')
  }
  if (token === undefined) return
  const digest = (text: string) => createHash('sha256').update(text).digest()
  if (!timingSafeEqual(digest(request.headers.authorization ?? ''), digest(`Bearer ${token}`))) {
    throw new RequestError(401, 'UNAUTHORIZED', 'The authentication token is missing or wrong')
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  if (Number(request.headers['content-length']) > MAX_BODY_BYTES) throw tooLarge()
  for await (const chunk of request) {
    size += chunk.length
    if (size > MAX_BODY_BYTES) throw tooLarge()
    chunks.push(chunk)
  }
  return decodeUtf8(Buffer.concat(chunks))
}

function decodeUtf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw protocolError('The body is not UTF-8', 'INVALID_JSON')
  }
}

function tooLarge(): RequestError {
  return new RequestError(413, 'BODY_TOO_LARGE', `The body is larger than ${MAX_BODY_BYTES} bytes`)
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  })
  response.end(body)
}

function sendError(response: ServerResponse, cause: unknown): void {
  if (response.headersSent || response.destroyed) return
  // What was not read of the request would be taken for the next one on this connection.
  if (!response.req.complete) response.setHeader('connection', 'close')
  const error =
    cause instanceof RequestError
      ? cause
      : new RequestError(
          500,
          'INTERNAL_ERROR',
          `Internal error: ${cause instanceof Error ? cause.message : cause}`,
        )
  send(response, error.status, JSON.stringify(error))
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  const listening = once(server, 'listening')
  server.listen(port, host)
  await listening
}

function urlOf(server: Server, host: string): string {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`
}
