import { describe, expect, test } from 'vitest'
import { secret } from '../../test/connect.ts'
import { type ChecksumAlgorithm, checksum } from './checksum.ts'

const create = 'name=Test+Meeting&meetingID=abc123&attendeePW=111222&moderatorPW=333444'
const sorted = 'attendeePW=111222&meetingID=abc123&moderatorPW=333444&name=Test+Meeting'
const join = 'fullName=J%C3%BCrgen+O%27Neil&meetingID=abc123&role=MODERATOR'
const hook = 'callbackURL=https%3A%2F%2Fcp.example.com%2Fcb&meetingID=abc123'

/** The first is the API reference's own, the sorted and the empty `create` are b3scale's. */
const vectors: [call: string, query: string, algorithm: ChecksumAlgorithm, expected: string][] = [
  ['create', create, 'sha1', '1fcbb0c4fc1f039f73aa6d697d2db9ba7f803f17'],
  ['create', create, 'sha256', 'da9185f7f333cfdfcd6eeac32dca3777510c4c436020d8b887ba5515bd1d189e'],
  [
    'create',
    create,
    'sha384',
    '891ac633df39d0a1b4f8d597f3e190833216c4b29c4fb51ea3ca72757eeb958d6e7b49a845cf29f5c6019c7d29d029d1',
  ],
  [
    'create',
    create,
    'sha512',
    'de73ad61d11a5c801b68d4bd6ec5248546085cefb0b25c85f3c46249ea93a3a4b120f92c0a8a58d7512cb77821884951a3b01245f3435dbbef49fff3cc3988b4',
  ],
  ['create', sorted, 'sha256', '94ec9a89c7dc53af01537aef9f8ecbae5e95cd7f37cd4bf18101b976a4a8b097'],
  ['create', sorted, 'sha1', '0b89c2ebcfefb76772cbcf19386c33561f66f6ae'],
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
  ['join', join, 'sha1', '0425080f898bed55bca6b00eb58abc12813dea3d'],
  ['join', join, 'sha256', 'f24ec9d8817b3810c8fe8bf1e541a74182df7237b952acfaf1794c9c8504d8e2'],
  ['hooks/create', hook, 'sha1', 'c55b9ace25cdcfd3137a1b35bf6244fd83d0f530'],
  ['hooks/create', hook, 'sha256', '17f8a258e9744a858a0cc3ec8474e98b9821ef949cecb3ee2d88698a7c268aea'],
]

describe('checksum', () => {
  test.each(vectors)('%s?%s by %s', async (call, query, algorithm, expected) => {
    expect(await checksum(algorithm, call, query, secret)).toBe(expected)
  })
})
