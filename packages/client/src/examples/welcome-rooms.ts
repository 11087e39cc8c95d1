import { createClient, each, StreamWiseError } from '@streamwise/client'

const streamwise = createClient({
  url: process.env.STREAMWISE_URL,
  secret: process.env.STREAMWISE_SECRET, // accounts:read, rooms:read, rooms:write, room_tokens:write
  onRetry: ({ procedure, error, wait }) => console.warn(`${procedure}: again in ${wait} ms, ${error}`),
})

try {
  for await (const account of each(streamwise.accounts.list.query, { status: 'active', limit: 100 })) {
    const rooms = await streamwise.rooms.list.query({ account_id: account.id, limit: 1 })
    if (rooms.data.length) continue
    const room = await streamwise.rooms.create.mutate({ room_name: 'Welcome', account_id: account.id })
    const link = await streamwise.roomTokens.create.mutate({ room_id: room.id, role: 'moderator' })
    console.log(`${account.account_name}: ${link.url}`)
  }
} catch (error) {
  if (!(error instanceof StreamWiseError)) throw error
  console.error(`${error}`)
  process.exitCode = 1
}
