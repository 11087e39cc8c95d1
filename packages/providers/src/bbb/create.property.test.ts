import fc from 'fast-check'
import { expect, test } from 'vitest'
import { connect, readCall } from '../../test/connect.ts'
import { success } from '../../test/server.ts'
import type { MeetingSpec } from '../meeting-types.ts'
import { dispensable } from './create.ts'
import { bbb } from './index.ts'
import { maxRequestTarget } from './request.ts'
import { type RoomSetting, roomSettings } from './room-settings.ts'
import { encodedLength } from './text.ts'

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

async function send(meeting: Omit<MeetingSpec, 'meeting_id'>) {
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
  const callback = (kind: string) =>
    `https://${'x'.repeat(60)}.example.com/callbacks/${'a'.repeat(36)}/${kind}/${'b'.repeat(40)}/${'c'.repeat(22)}`
  const url = await send({
    name: '日'.repeat(300),
    settings: longest,
    features,
    logout_url: `https://${'x'.repeat(60)}.example.com/rooms/${'a'.repeat(40)}`,
    moderator_notice: 'ü'.repeat(1000),
    callbacks: {
      ended: callback('ended'),
      recording: callback('recording'),
      analytics: callback('analytics'),
    },
  })
  expect(url.length).toBeLessThan(maxRequestTarget)
  // With an own domain of such a length, nothing of it had to be left out.
  expect([...readCall(url).params.keys()]).toEqual(expect.arrayContaining([...dispensable]))
})

test('callbacks that do not fit are left out rather than the meeting', async () => {
  const long = (kind: string) => `https://example.com/${kind}/${'x'.repeat(3500)}`
  const callbacks = { ended: long('ended'), recording: long('recording'), analytics: long('analytics') }
  const settings = { welcome_message: 'x'.repeat(1500) }
  const url = await send({ name: 'Maths', settings, features: {}, callbacks })
  const { params, signed } = readCall(url)
  expect(signed).toBe(true)
  expect(params.get('meta_endCallbackUrl')).toBe(callbacks.ended)
  expect(params.has('meta_analytics-callback-url')).toBe(false)
})

test('a notice stands before the message to moderators, which is cut where both are too long', async () => {
  const noticed = async (moderator_notice: string, moderator_only_message?: string) => {
    const settings = moderator_only_message ? { moderator_only_message } : {}
    const url = await send({ name: 'Maths', settings, features: {}, moderator_notice })
    return readCall(url).params.get('moderatorOnlyMessage')
  }
  expect(await noticed('Full.')).toBe('Full.')
  expect(await noticed('Full.', 'Be kind.')).toBe('Full.<br>Be kind.')
  expect(await noticed(' ', 'Be kind.')).toBe('Be kind.')
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 700 }), fc.nat(590), async (notice, length) => {
      const text = (await noticed(notice, `${'x'.repeat(length)}\n${'y'.repeat(9)}`)) ?? ''
      expect(encodedLength(text)).toBeLessThanOrEqual(1200)
      expect(text.replaceAll('<br>', '').endsWith('<br')).toBe(false)
    }),
  )
})
