import * as z from 'zod'
import { Brand } from './branding.ts'
import { line, Reference, word } from './entity.ts'
import { tokenRole } from './rooms.ts'

const linkToken = word(200)

/** A link as the page reads it: the room, and the token it holds. */
export const RoomByLink = z.strictObject({ id: Reference, token: linkToken.optional() })

/** How many words of its own a caller may hand to the meeting's user interface. */
const MOST_USERDATA = 20

/** What only a caller with a right to the room may say of who comes. */
const ownWords = {
  role: z.enum(['moderator', 'attendee']).optional().meta({
    description: 'As what they come in, where that is not all that the right gives. Only without a link.',
    example: 'attendee',
  }),
  avatar_url: z
    .url({ protocol: /^https$/, error: 'Must be a web address that begins with https://.' })
    .max(2_048, 'At most 2048 characters.')
    .optional()
    .meta({
      description: 'A picture of them. Only with a right to the room.',
      example: 'https://www.example.com/ana.png',
    }),
  user_id: z
    .string()
    .regex(/^[\w.:-]{1,100}$/, 'Up to 100 letters, digits and . : _ - (no email address).')
    .optional()
    .meta({
      description:
        'Who they are for you: the same person takes one place, however often they come. Only with a right to the room.',
      example: 'student-4711',
    }),
  userdata: z
    .record(z.string().regex(/^[a-z_0-9-]{1,64}$/, 'Small letters, digits, _ and -, up to 64.'), line(200))
    .refine(words => Object.keys(words).length <= MOST_USERDATA, `At most ${MOST_USERDATA} keys.`)
    .optional()
    .meta({
      description:
        'For the meeting’s user interface, as its provider takes it. Only with a right to the room.',
      example: { bbb_auto_join_audio: 'true' },
    }),
}

/** Names of what only a caller with a right to the room may say. */
export const OWN_WORDS = Object.keys(ownWords) as (keyof typeof ownWords)[]

/** What a participant sends: a name, the token of the link, and the access code where the invitation asks for one. */
export const RoomJoin = z.strictObject({
  id: Reference,
  name: line(64).meta({ example: 'Ana Souza' }),
  token: linkToken.optional().meta({ description: 'Of the link; none for a public room or by one’s right.' }),
  code: word(40).optional().meta({ description: 'An access code, as it is typed.', example: '493 027' }),
  visitor: z
    .string()
    .regex(/^[\w-]{16,100}$/, 'Use 16 to 100 random letters and digits.')
    .optional()
    .meta({
      description: 'Random text that a browser keeps: who comes again with it takes no second place.',
      example: 'Zk3v9x0qaTn2Rw7y',
    }),
  locale: z
    .string()
    .max(35)
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Enter a language, such as pt-BR.')
    .optional()
    .meta({ description: 'The language of the meeting’s user interface.', example: 'pt-BR' }),
  ...ownWords,
})
export const RoomJoined = z.object({
  object: z.literal('Join'),
  join_url: z
    .string()
    .meta({ description: 'Where the browser goes now. Signed, for this person and meeting.' }),
  role: tokenRole,
})

/** What a participant may know before joining. */
export const RoomInvitation = z.object({
  object: z.literal('RoomInvitation'),
  room_name: z.string(),
  role: tokenRole,
  description: z.string().nullable(),
  featured_image: z.string().nullable().meta({ description: 'A small picture of the room.' }),
  hero_image: z.string().nullable().meta({ description: 'A wide picture of the room.' }),
  brand: Brand.nullable().meta({ description: 'Whose room it is, as its customer shows it.' }),
  needs_code: z.boolean().meta({ description: 'Joining takes an access code.' }),
  waits_for_moderator: z
    .boolean()
    .meta({ description: 'Nobody but moderators is let in yet: one has to come first.' }),
  name: z.string().nullable().meta({ description: 'Who comes in by their right, as they are signed in.' }),
})

/** An address that the meeting server can fetch from by itself. */
const fetched = z
  .url({ protocol: /^https$/, error: 'Must be a web address that begins with https://.' })
  .max(2_048, 'At most 2048 characters.')

/** A file for the people in a running meeting. */
export const RoomDocumentAdd = z.strictObject({
  id: Reference,
  url: fetched.meta({
    description: 'Where the meeting server fetches it.',
    example: 'https://files.example.com/agenda.pdf',
  }),
  filename: line(200).meta({ description: 'With its ending, which tells its kind.', example: 'agenda.pdf' }),
  current: z.boolean().default(true).meta({ description: 'It is shown at once.' }),
  downloadable: z.boolean().default(false).meta({ description: 'Participants can download it.' }),
})
export const RoomDocument = z.object({
  object: z.literal('RoomDocument'),
  filename: z.string(),
  current: z.boolean(),
  downloadable: z.boolean(),
})

/** A line in the chat of a running meeting. */
export const RoomMessageSend = z.strictObject({
  id: Reference,
  text: line(500).meta({ example: 'The meeting ends in five minutes.' }),
  sender: line(64)
    .nullable()
    .default(null)
    .meta({ description: 'Who it is from; null: the meeting server’s own name.', example: 'Reception' }),
})
export const RoomMessage = z.object({
  object: z.literal('RoomMessage'),
  text: z.string(),
  sender: z.string().nullable(),
})
