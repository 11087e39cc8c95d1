import { describe, expect, test } from 'vitest'
import { type Algorithm, checksumOf, isSigned, withoutChecksum } from './checksum.ts'

const SECRET = '639259d4-9dd8-4b25-bf01-95f9567eaf4b'
const ALL = ['sha1', 'sha256', 'sha384', 'sha512'] as const
const CREATE = 'name=Test+Meeting&meetingID=abc123&attendeePW=111222&moderatorPW=333444'
const SORTED = 'attendeePW=111222&meetingID=abc123&moderatorPW=333444&name=Test+Meeting'
const JOIN = 'fullName=J%C3%BCrgen+O%27Neil&meetingID=abc123&role=MODERATOR'
const HOOK = 'callbackURL=https%3A%2F%2Fcp.example.com%2Fcb&meetingID=abc123'

// The first is the one in the BigBlueButton documentation, the sorted ones are b3scale's tests.
const VECTORS: [call: string, query: string, algorithm: Algorithm, checksum: string][] = [
  ['create', CREATE, 'sha1', '1fcbb0c4fc1f039f73aa6d697d2db9ba7f803f17'],
  ['create', CREATE, 'sha256', 'da9185f7f333cfdfcd6eeac32dca3777510c4c436020d8b887ba5515bd1d189e'],
  [
    'create',
    CREATE,
    'sha384',
    '891ac633df39d0a1b4f8d597f3e190833216c4b29c4fb51ea3ca72757eeb958d6e7b49a845cf29f5c6019c7d29d029d1',
  ],
  [
    'create',
    CREATE,
    'sha512',
    'de73ad61d11a5c801b68d4bd6ec5248546085cefb0b25c85f3c46249ea93a3a4b120f92c0a8a58d7512cb77821884951a3b01245f3435dbbef49fff3cc3988b4',
  ],
  ['create', SORTED, 'sha256', '94ec9a89c7dc53af01537aef9f8ecbae5e95cd7f37cd4bf18101b976a4a8b097'],
  ['create', SORTED, 'sha1', '0b89c2ebcfefb76772cbcf19386c33561f66f6ae'],
  ['create', '', 'sha256', '272c9555258496a3f19c5ad8f599af2a4ebec031381ff1e37b34842c42c12284'],
  ['getMeetings', '', 'sha1', '2027baa7771026e9e93392f55031535d1444c41f'],
  ['getMeetings', '', 'sha256', 'a5370c5f3d97d56d53b435684cdbc429c2898a3bf9f435518b4279e1e0dbfc8c'],
  ['isMeetingRunning', 'meetingID=abc123', 'sha1', '8478733ccb8695b8aaaff48b3c1e281a75a6f046'],
  [
    'isMeetingRunning',
    'meetingID=abc123',
    'sha256',
    '0d7030d1b5af6624c3e8909540eb2747a33d993a4951fb3bde9462025e41dcdb',
  ],
  ['join', JOIN, 'sha1', '0425080f898bed55bca6b00eb58abc12813dea3d'],
  ['join', JOIN, 'sha256', 'f24ec9d8817b3810c8fe8bf1e541a74182df7237b952acfaf1794c9c8504d8e2'],
  ['hooks/create', HOOK, 'sha1', 'c55b9ace25cdcfd3137a1b35bf6244fd83d0f530'],
  ['hooks/create', HOOK, 'sha256', '17f8a258e9744a858a0cc3ec8474e98b9821ef949cecb3ee2d88698a7c268aea'],
]

describe('the published vectors', () => {
  test.each(VECTORS)('%s ? %s by %s', (call, query, algorithm, checksum) => {
    expect(checksumOf(call, query, SECRET, algorithm)).toBe(checksum)
    const rawQuery = query === '' ? `checksum=${checksum}` : `${query}&checksum=${checksum}`
    expect(isSigned({ call, rawQuery, checksum }, SECRET, ALL)).toBe(true)
    expect(isSigned({ call, rawQuery, checksum: checksum.toUpperCase() }, SECRET, ALL)).toBe(false)
    const shouted = rawQuery.replace(checksum, checksum.toUpperCase())
    expect(isSigned({ call, rawQuery: shouted, checksum: checksum.toUpperCase() }, SECRET, ALL)).toBe(true)
    expect(isSigned({ call, rawQuery, checksum }, `${SECRET}x`, ALL)).toBe(false)
    const others = ALL.filter(name => name !== algorithm)
    expect(isSigned({ call, rawQuery, checksum }, SECRET, others)).toBe(false)
  })
})

test('the checksum is taken out wherever it stands', () => {
  expect(withoutChecksum('checksum=ab&a=1', 'ab')).toBe('a=1')
  expect(withoutChecksum('a=1&checksum=ab&b=2', 'ab')).toBe('a=1&b=2')
  expect(withoutChecksum('a=1&checksum=ab', 'ab')).toBe('a=1')
  expect(withoutChecksum('checksum=ab', 'ab')).toBe('')
})

test.each([undefined, '', 'abc', 'f'.repeat(39), 'f'.repeat(40), 'f'.repeat(1_000)])(
  '%s is no checksum',
  checksum => {
    expect(isSigned({ call: 'create', rawQuery: `checksum=${checksum}`, checksum }, SECRET, ALL)).toBe(false)
  },
)
