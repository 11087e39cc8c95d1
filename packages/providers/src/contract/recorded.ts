import { begin, type ContractSubject, meeting } from './subject.ts'

export const minute = 60_000

/** A server (which tells `hook`, where it can) where a recorded meeting of half an hour with two people has just ended. Close with `await using`. */
export async function beginRecorded(
  subject: ContractSubject,
  { hook, ...options }: Parameters<typeof begin>[1] & { hook?: string } = {},
) {
  const at = await begin(subject, options)
  const { connection, server } = at
  const { recordings, ending } = connection
  const books = server.bbb
  if (!recordings || !ending || !books) throw new Error('It must record and end meetings, and have books')
  if (hook) await connection.webhooks?.register(hook)
  const { create_time } = await connection.startMeeting({
    ...meeting,
    features: { recording: true },
    callbacks: {
      ended: 'https://cp.example.com/callbacks/p/ended/r/s',
      recording: 'https://cp.example.com/callbacks/p/recording/r/s',
      analytics: 'https://cp.example.com/callbacks/p/analytics/r/s',
    },
  })
  for (const role of ['moderator', 'attendee'] as const)
    await server.visit(
      await connection.joinUrl({
        meeting_id: meeting.meeting_id,
        full_name: `Ana ${role}`,
        role,
        create_time,
        user_id: `u-${role}`,
      }),
    )
  await books.advance(30 * minute)
  await ending.end(meeting.meeting_id)
  await books.advance(1000)
  return { ...at, recordings, books, create_time }
}
