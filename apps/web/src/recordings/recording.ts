import type { api } from '#api/client.ts'

export type Recording = Awaited<ReturnType<typeof api.recordings.list.query>>['data'][number]
