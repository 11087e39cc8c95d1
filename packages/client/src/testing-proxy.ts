import { request as ask } from 'node:http'
import { startServer } from './testing-server.ts'

/** What a proxy does to a request: lets it pass, drops it, or drops the answer when the work behind it is done. */
export type Trouble = 'none' | 'request lost' | 'answer lost' | 'answer cut'

/** A proxy on loopback before a server that is well; `troubleOf` decides about each request. */
export function startProxy(
  target: string,
  troubleOf: () => Trouble,
): Promise<AsyncDisposable & { url: string }> {
  return startServer((request, response) => {
    const trouble = troubleOf()
    if (trouble === 'request lost') {
      response.destroy()
      return
    }
    const { method, headers } = request
    const onward = ask(new URL(request.url ?? '/', target), { method, headers }, answer => {
      const chunks: Buffer[] = []
      answer.on('data', chunk => chunks.push(chunk))
      // Only now has the platform done all that it was asked.
      answer.on('end', () => {
        if (trouble === 'answer lost') return response.destroy()
        response.writeHead(answer.statusCode ?? 500, answer.headers)
        const body = Buffer.concat(chunks)
        if (trouble === 'none') return response.end(body)
        response.write(body.subarray(0, body.length / 2))
        setImmediate(() => response.destroy())
      })
    })
    onward.on('error', () => response.destroy())
    request.pipe(onward)
  })
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
