import { createClient } from '@streamwise/client'

type Env = { STREAMWISE_URL: string; STREAMWISE_SECRET: string }

export default {
  async fetch(_request: Request, env: Env): Promise<Response> {
    const streamwise = createClient({ url: env.STREAMWISE_URL, secret: env.STREAMWISE_SECRET })
    return Response.json(await streamwise.rooms.list.query({ limit: 10 }))
  },
}
