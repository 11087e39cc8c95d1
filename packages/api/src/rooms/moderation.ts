import { type Entity, rooms } from '@streamwise/db'
import {
  type DomainError,
  notUsable,
  type RoomDocument,
  type RoomDocumentAdd,
  type RoomMessage,
  type RoomMessageSend,
} from '@streamwise/domain'
import { type ProviderConnection, ProviderError } from '@streamwise/providers'
import type * as z from 'zod'
import type { Context } from '../core/context.ts'
import { finding, keyOfReference, together } from '../core/reading.ts'
import { write, writerOf } from '../core/write.ts'
import { link } from '../service-providers/link.ts'
import { roomResource } from './resource.ts'
import { openOf, openSql } from './starting.ts'

/** Puts a file before the people in a room's running meeting. Throws `not_usable` where none runs, or its server can't. */
export async function addDocument(
  ctx: Context,
  { id, ...document }: z.infer<typeof RoomDocumentAdd>,
): Promise<z.infer<typeof RoomDocument>> {
  const { url, ...told } = document
  await inMeeting(ctx, id, {
    with: ({ documents }) => documents,
    does: (documents, meetingId) => documents.insert(meetingId, document),
    cannot: 'This meeting server takes no documents into a running meeting.',
    // Of the address only whose it is: some hold a key.
    audit: { document: { ...told, host: new URL(url).host } },
  })
  return { object: 'RoomDocument', ...told }
}

/** Writes a line into the chat of a room's running meeting. Throws `not_usable` where none runs, or its server can't. */
export async function sendMessage(
  ctx: Context,
  { id, ...message }: z.infer<typeof RoomMessageSend>,
): Promise<z.infer<typeof RoomMessage>> {
  await inMeeting(ctx, id, {
    with: ({ messages }) => messages,
    does: (messages, meetingId) => messages.send(meetingId, message),
    cannot: 'This meeting server takes no messages into a running meeting.',
    audit: { message },
  })
  return { object: 'RoomMessage', ...message }
}

type Doing<Part> = {
  with: (connection: ProviderConnection) => Part | undefined
  does: (part: Part, meetingId: string) => Promise<void>
  cannot: string
  audit: object
}

async function inMeeting<Part>(ctx: Context, id: string, doing: Doing<Part>): Promise<void> {
  const [room, open] = await together(ctx, finding(ctx, roomResource, id), {
    sql: openSql(keyOfReference(ctx, rooms, id)),
    read: openOf,
  })
  if (!open?.meeting.create_time) throw noMeeting()
  const options = { db: ctx.db, request_id: ctx.request.id }
  const part = doing.with(await link(ctx.deployment, open.provider, options))
  if (!part) throw notUsable(doing.cannot, { reason: 'not_supported' })
  try {
    await doing.does(part, room.meeting_id)
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    if (error.code === 'unsupported') throw notUsable(doing.cannot, { reason: 'not_supported' })
    if (error.code === 'meeting_not_found' || error.code === 'meeting_ended') throw noMeeting()
    throw error
  }
  const entity: Entity = rooms
  await write(writerOf(ctx), [
    { statements: [], audit: { entity, uuid: room.uuid, before: null, after: doing.audit } },
  ])
}

const noMeeting = (): DomainError => notUsable('No meeting runs in this room.', { reason: 'no_meeting' })
