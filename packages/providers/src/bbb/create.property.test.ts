import fc from 'fast-check'
import { expect, test } from 'vitest'
import { connect, readCall } from '../../test/connect.ts'
import { success } from '../../test/server.ts'
import { bbb } from './index.ts'
import { maxRequestTarget } from './request.ts'
import { type RoomSetting, roomSettings } from './room-settings.ts'

function arbitraryOf(setting: RoomSetting): fc.Arbitrary<unknown> {
  switch (setting.kind) {
    case 'text':
      return fc.string({ unit: 'binary', maxLength: setting.max })
    case 'boolean':
      return fc.boolean()
    case 'integer':
      return fc.integer({ min: setting.min, max: setting.max })
    case 'enum':
      return fc.constantFrom(...Object.keys(setting.labels))
    case 'color':
      return fc.constantFrom('#000000', '#1A73E8', '#ffffff')
    case 'url':
      return fc.webUrl({ validSchemes: ['https'], withQueryParameters: true })
  }
}

const settings = fc
  .record(Object.fromEntries(Object.entries(roomSettings).map(([name, row]) => [name, arbitraryOf(row)])), {
    requiredKeys: [],
  })
  // A text that is too long or unprintable goes, the others stay: else hardly any would be left.
  .map(given =>
    Object.fromEntries(
      Object.entries(given).filter(([name, value]) => bbb.room_settings.safeParse({ [name]: value }).success),
    ),
  )

const features = fc.record(
  {
    max_duration: fc.integer({ min: 0 }),
    max_participants: fc.integer({ min: 0 }),
    recording: fc.boolean(),
    private_chat: fc.boolean(),
    public_chat: fc.boolean(),
    shared_notes: fc.boolean(),
    screen_sharing: fc.boolean(),
  },
  { requiredKeys: [] },
)

const answer = success('<internalMeetingID>x-1</internalMeetingID><createTime>1</createTime>')

async function send(meeting: {
  name: string
  settings: Record<string, unknown>
  features: Record<string, number | boolean>
}) {
  const sent: string[] = []
  const connection = connect(bbb, 'https://bbb.example.com', {
    fetch: async (url, init) => {
      sent.push(new Request(url, init).url)
      return new Response(answer)
    },
  })
  await connection.startMeeting({ ...meeting, meeting_id: crypto.randomUUID() })
  return sent[0] ?? ''
}

test('whatever settings the schema accepts, the call is well-formed and signed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), settings, features, async (name, settings, features) => {
      bbb.room_settings.parse(settings)
      const url = await send({ name, settings, features })
      const { call, params, signed } = readCall(url)
      expect({ call, signed }).toEqual({ call: 'create', signed: true })
      expect(new Set(params.keys()).size).toBe(params.size)
      for (const value of params.values()) {
        expect(value).not.toMatch(/\p{Cc}/u)
        expect(value).not.toBe('')
      }
    }),
  )
})

test('the longest texts that the schema accepts fit into the URL', async () => {
  const longest = Object.fromEntries(
    Object.entries(roomSettings).map(([name, row]) => {
      if (row.kind === 'text') return [name, 'é'.repeat(Math.min(row.max, Math.floor(row.encoded / 6)))]
      if (row.kind === 'boolean') return [name, false]
      if (row.kind === 'integer') return [name, row.max]
      if (row.kind === 'enum') return [name, Object.keys(row.labels).at(-1)]
      return [name, row.kind === 'color' ? '#1A73E8' : 'https://example.com/slides.pdf']
    }),
  )
  bbb.room_settings.parse(longest)
  const features = { recording: true, screen_sharing: false, max_duration: 1e9, max_participants: 1e9 }
  const url = await send({ name: '日'.repeat(300), settings: longest, features })
  expect(url.length).toBeLessThan(maxRequestTarget)
})
