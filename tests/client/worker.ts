import { createClient, each, StreamWiseError } from '@streamwise/client'
import example from '../../packages/client/src/examples/worker.ts'

type Env = { STREAMWISE_URL: string; STREAMWISE_SECRET: string; SHAKY_URL: string; SILENT_URL: string }

/** A Worker that uses the client: through a proxy that fails, over pages, and where it is refused. */
export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const { pathname } = new URL(request.url)
    if (pathname === '/') return example.fetch(request, env)
    const well = createClient({ url: env.STREAMWISE_URL, secret: env.STREAMWISE_SECRET })
    if (pathname === '/create') {
      const shaky = createClient({
        url: env.SHAKY_URL,
        secret: env.STREAMWISE_SECRET,
        tries: 20,
        sleep: async () => {},
      })
      const { account_id, names } = (await request.json()) as { account_id: string; names: string[] } // the test's own
      for (const room_name of names) await shaky.rooms.create.mutate({ room_name, account_id })
      const seen: string[] = []
      for await (const room of each(well.rooms.list.query, { account_id, limit: 7, sort: 'created_at' }))
        seen.push(room.room_name)
      return Response.json(seen)
    }
    try {
      const impatient = createClient({ url: env.SILENT_URL, secret: env.STREAMWISE_SECRET, timeout: 100 })
      await (pathname === '/late' ? impatient.rooms.list.query({}) : well.rooms.get.query({ id: 'nothing' }))
      return Response.json('no error')
    } catch (error) {
      return Response.json(error instanceof StreamWiseError ? [error.code, String(error)] : String(error))
    }
  },
}
