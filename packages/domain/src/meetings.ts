import * as z from 'zod'
import { Account } from './accounts.ts'
import { Customer } from './customers.ts'
import { entity, instant, listInput, queryBoolean, Reference, timestamp } from './entity.ts'
import { byIdWith, include, including } from './include.ts'
import { END_REASONS } from './meeting-end.ts'
import { ACCURACIES } from './meeting-life.ts'
import { Room } from './rooms.ts'

const people = z.int().min(0)

/** Each time a room was live. What is counted of people now is as last seen. */
export const Meeting = entity('Meeting', {
  room_id: z.string(),
  customer_id: z.string(),
  account_id: z.string(),
  subscription_id: z
    .string()
    .nullable()
    .meta({ description: 'Whose quotas it uses; null once that is gone.' }),
  service_provider_id: z.string().meta({ description: 'Where it runs.' }),
  live: z.boolean().meta({ description: 'It has not ended, as far as anybody knows.' }),
  started_at: timestamp,
  ended_at: timestamp.nullable(),
  end_reason: z
    .enum(END_REASONS)
    .nullable()
    .meta({ description: 'Why it ended; null while it runs.', example: 'left' }),
  last_seen_at: timestamp.meta({ description: 'When it was last seen to run.' }),
  participants: people.meta({ description: 'Who is in it now.' }),
  moderators: people,
  listeners: people,
  voice: people,
  video: people,
  recording: z.boolean().meta({ description: 'It is being recorded now.' }),
  recorded: z.boolean().meta({ description: 'It could be recorded.' }),
  peak_participants: people.meta({ description: 'The most people at once.' }),
  total_participants: people.meta({ description: 'How many people were in it.' }),
  participant_minutes: z
    .int()
    .meta({ description: 'All people’s times together, in begun minutes: what the quota was charged.' }),
  accuracy: z.enum(ACCURACIES).meta({
    description:
      '`exact`: by the provider’s own times; `sampled`: in part by looking each minute; `none`: it told nothing.',
  }),
})
export type Meeting = z.infer<typeof Meeting>

const ofMeeting = { room: Room, account: Account, customer: Customer }
export const MeetingWith = including(Meeting, ofMeeting)
export const MeetingById = byIdWith(ofMeeting)

export const MeetingList = listInput(['created_at'], {
  room_id: Reference.optional(),
  account_id: Reference.optional(),
  customer_id: Reference.optional(),
  subscription_id: Reference.optional(),
  service_provider_id: Reference.optional(),
  live: queryBoolean.optional(),
  started_from: instant.optional().meta({ description: 'Begun then or later.' }),
  started_until: instant.optional().meta({ description: 'Begun before then.' }),
  include: include(ofMeeting),
})

/** Somebody who was in a meeting, all their comings and goings together. */
export const MeetingParticipant = entity('MeetingParticipant', {
  meeting_id: z.string(),
  room_id: z.string(),
  name: z.string().meta({ example: 'Ana Souza' }),
  role: z.enum(['moderator', 'attendee']),
  joined_at: timestamp,
  left_at: timestamp.nullable().meta({ description: 'Null while in it.' }),
  attended_seconds: z.int().meta({ description: 'How long they were in it, all stays together.' }),
  stays: z.int().meta({ description: 'How often they came in.' }),
  times: z
    .array(z.object({ joined_at: timestamp, left_at: timestamp.nullable() }))
    .meta({ description: 'Each stay, in their order; the first 100 of them.' }),
})
export type MeetingParticipant = z.infer<typeof MeetingParticipant>

export const MeetingParticipantList = listInput(['created_at'], { meeting_id: Reference })
