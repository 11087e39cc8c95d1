import * as z from 'zod'
import { type RoomSetting, roomSettings } from './room-settings.ts'
import { encodedLength, messageText } from './text.ts'

/** The strict schema of the table's settings, all of them optional; its `.meta` is what a form shows. */
export const roomSettingsSchema = z.strictObject(
  Object.fromEntries(
    Object.entries(roomSettings).map(([name, setting]) => [
      name,
      schemaOf(setting).meta(metaOf(setting)).optional(),
    ]),
  ),
  {
    error: issue =>
      issue.code === 'unrecognized_keys'
        ? `There is no setting called ${issue.keys.map(key => `"${key.slice(0, 64)}"`).join(', ')}.`
        : undefined,
  },
)

function schemaOf(setting: RoomSetting): z.ZodType {
  switch (setting.kind) {
    case 'text':
      return textValue(setting)
    case 'boolean':
      return z.boolean({ error: 'Must be true or false.' })
    case 'integer': {
      const error = `Must be a whole number from ${setting.min} to ${setting.max}.`
      return z.int({ error }).min(setting.min, error).max(setting.max, error)
    }
    case 'enum': {
      const words = Object.keys(setting.labels)
      return z.enum(words, { error: `Must be one of ${words.join(', ')}.` })
    }
    case 'color':
      return z
        .string({ error: 'Must be a colour such as #1A73E8.' })
        .regex(/^#[0-9a-fA-F]{6}$/, 'Must be a colour such as #1A73E8.')
    case 'url':
      return z
        .url({ protocol: /^https$/, error: 'Must be a web address that begins with https://.' })
        .max(2048, 'Must be at most 2048 characters long.')
  }
}

function textValue({ max, encoded, multiline }: Extract<RoomSetting, { kind: 'text' }>): z.ZodType {
  const forbidden = multiline ? /[^\P{Cc}\n\r\t]/u : /\p{Cc}/u
  return z
    .string({ error: 'Must be a text.' })
    .max(max, `Must be at most ${max} characters long.`)
    .refine(text => !forbidden.test(text), 'Must not hold characters that cannot be printed.')
    .refine(
      text => text.length > max || encodedLength(messageText(text)) <= encoded,
      'Is too long: letters with accents, emoji and line breaks take more space than others.',
    )
}

function metaOf(setting: RoomSetting) {
  const { group, title, description, since } = setting
  return {
    title,
    description,
    group,
    ...(setting.default !== undefined && { default: setting.default }),
    ...(since && { since }),
    ...(setting.recording && { feature: 'recording' }),
    ...(setting.kind === 'text' && setting.multiline && { multiline: true }),
    ...(setting.kind === 'enum' && { labels: setting.labels }),
    ...(setting.kind === 'color' && { format: 'color' }),
  }
}
