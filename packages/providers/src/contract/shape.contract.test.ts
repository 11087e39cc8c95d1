import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import type { Capabilities, ProviderConnection } from '../provider-type.ts'
import { providerTypes } from '../registry.ts'
import { begin, ioOf, meeting, noon } from './subject.ts'
import { subjects } from './subjects.ts'

const groups: Record<keyof Capabilities, keyof ProviderConnection> = {
  status: 'watching',
  end: 'ending',
  recordings: 'recordings',
  text_tracks: 'textTracks',
  documents: 'documents',
  messages: 'messages',
  webhooks: 'webhooks',
  servers: 'servers',
}

test('every built-in type is held to the contract', () => {
  expect(new Set(subjects.map(({ type }) => type))).toEqual(new Set(providerTypes))
})

describe.each(subjects)('$name', subject => {
  const { type } = subject

  test('has exactly the abilities that it claims', async () => {
    await using at = await begin(subject)
    for (const [capability, group] of Object.entries(groups) as [
      keyof Capabilities,
      keyof ProviderConnection,
    ][])
      expect([capability, at.connection[group] !== undefined]).toEqual([
        capability,
        type.capabilities[capability],
      ])
  })

  test('a form can be drawn from its schemas, with a title for each property', () => {
    for (const schema of [type.properties, type.settings, type.room_settings])
      expect(z.toJSONSchema(schema, { io: 'input' })).toMatchObject({
        type: 'object',
        additionalProperties: false,
      })
    const form = z.toJSONSchema(type.properties, { io: 'input' })
    for (const field of Object.values(form.properties ?? {}))
      expect(field).toMatchObject({ title: expect.any(String) })
  })

  test('an error never repeats a sensitive property', async () => {
    await using at = await begin(subject)
    const sensitive = Object.entries(type.properties.shape).flatMap(([name, field]) =>
      z.globalRegistry.get(field as z.ZodType)?.sensitive === true ? [name] : [],
    )
    expect(sensitive.length).toBeGreaterThan(0)
    for (const name of sensitive) {
      const given = { ...at.server.properties, [name]: 'hush\u0000hush' }
      const refused = await type.properties.safeParseAsync(given)
      expect(refused.success).toBe(false)
      expect(JSON.stringify(refused.error)).not.toContain('hush')
    }
  })

  test('a link is made for each role without the server, and leads into the meeting', async () => {
    await using at = await begin(subject)
    const { create_time } = await at.connection.startMeeting(meeting)
    const links: string[] = []
    at.server.setTrouble({ kind: 'down' })
    for (const role of ['moderator', 'attendee', 'guest'] as const)
      links.push(
        await at.connection.joinUrl({
          meeting_id: meeting.meeting_id,
          full_name: `Ana & ${role} 💡`,
          role,
          create_time,
          user_id: `u-${role}`,
          locale: 'pt-BR',
          avatar_url: 'https://files.example.com/ana.png',
          userdata: { bbb_auto_join_audio: 'true' },
          expires_at: noon + 60_000,
        }),
      )
    expect(new Set(links).size).toBe(3)
    at.server.setTrouble({ kind: 'none' })
    for (const link of links) expect(await at.server.visit(link)).toBe(true)
  })

  test('a meeting that is started again is the same one', async () => {
    await using at = await begin(subject)
    const first = await at.connection.startMeeting(meeting)
    expect(first.create_time).toBe(noon)
    expect(await at.connection.startMeeting(meeting)).toMatchObject({
      internal_meeting_id: first.internal_meeting_id,
      create_time: first.create_time,
    })
  })

  test('a clock that goes wrong there does not matter to a test', async () => {
    await using at = await begin(subject)
    for (const skew of [3_600_000, -7_200_000]) {
      at.server.skew(skew)
      expect(await at.connection.test()).toMatchObject({ latency_ms: 0 })
    }
  })

  test('nothing is called but by the fetch that it is given', async () => {
    await using at = await begin(subject)
    const called: string[] = []
    const fetch = async (url: string) => {
      called.push(url)
      throw new TypeError('fetch failed')
    }
    const connection = type.connect(at.server.properties, ioOf({ fetch }))
    await expect(connection.test()).rejects.toMatchObject({ code: 'unreachable' })
    expect(called.length).toBeGreaterThan(0)
  })
})
