import { describe, expect, test } from 'vitest'
import { connect, readCall } from '../../test/connect.ts'
import { failed, startServer, success } from '../../test/server.ts'
import { scalelite } from '../scalelite/index.ts'
import { bbb } from './index.ts'

const info = (id: string, people = 0) =>
  `<meetingID>${id}</meetingID><internalMeetingID>i-${id}</internalMeetingID><createTime>17</createTime>
  <running>${people > 0}</running><participantCount>${people}</participantCount>`
const listed = (...meetings: string[]) =>
  success(`<meetings>${meetings.map(one => `<meeting>${one}</meeting>`).join('')}</meetings>`)

type Answers = { getMeetings: string; getMeetingInfo: (id: string) => string }

/** A server with these answers; what `getMeetingInfo` was asked for stands in `asked`. */
async function start({ getMeetings, getMeetingInfo }: Answers) {
  const asked: string[] = []
  const server = await startServer(({ url }, response) => {
    const { call, params } = readCall(url)
    const id = params.get('meetingID') ?? ''
    if (call === 'getMeetingInfo') asked.push(id)
    if (call === '') response.end(success('<bbbVersion>3.0.19</bbbVersion>'))
    else response.end(call === 'getMeetings' ? getMeetings : getMeetingInfo(id))
  })
  return { ...server, asked, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() }
}

const gone = () => failed('notFound')

describe('an overview', () => {
  test('of a BigBlueButton is one call: what is not in it is gone', async () => {
    await using server = await start({
      getMeetings: listed(info('a', 3), info('other', 2)),
      getMeetingInfo: gone,
    })
    expect(await connect(bbb, server.url).watching?.overview(['a', 'b'])).toMatchObject({
      version: '3.0.19',
      meetings: [
        { meeting_id: 'a', state: 'live' },
        { meeting_id: 'other', state: 'live' },
      ],
      unknown: [],
      load: { meetings: 2, participants: 5 },
    })
    expect(server.asked).toEqual([])
  })

  test('a meeting that is closing is gone', async () => {
    const closing = `${info('a', 3)}<hasBeenForciblyEnded>true</hasBeenForciblyEnded>`
    await using server = await start({ getMeetings: listed(closing), getMeetingInfo: gone })
    expect(await connect(bbb, server.url).watching?.overview(['a'])).toMatchObject({
      meetings: [],
      unknown: [],
    })
  })

  test('of a Scalelite asks again for what is missing, before it is gone', async () => {
    await using server = await start({
      getMeetings: listed(info('a', 3)),
      getMeetingInfo: id => (id === 'b' ? failed('serverUnavailable') : gone()),
    })
    expect(await connect(scalelite, server.url).watching?.overview(['a', 'b', 'c'])).toMatchObject({
      meetings: [{ meeting_id: 'a' }],
      unknown: ['b'],
      load: { meetings: 1, participants: 3 },
    })
    expect(server.asked.sort()).toEqual(['b', 'c'])
  })

  test('of a Scalelite that lists nothing is made of single answers', async () => {
    await using server = await start({
      getMeetings: success('<messageKey>noMeetings</messageKey><meetings/>'),
      getMeetingInfo: id => (id === 'b' ? gone() : success(info(id, 2))),
    })
    const overview = await connect(scalelite, server.url).watching?.overview(['a', 'b', 'c'])
    expect(overview?.meetings.map(({ meeting_id }) => meeting_id).sort()).toEqual(['a', 'c'])
    expect(overview).toMatchObject({ unknown: [], load: null })
  })

  test('that is too large is made of single answers too', async () => {
    const person = `<attendee><userID>u</userID><fullName>${'x'.repeat(1000)}</fullName></attendee>`
    const crowd = (people: number) => `${info('a', 3)}<attendees>${person.repeat(people)}</attendees>`
    await using large = await start({ getMeetings: listed(crowd(4000)), getMeetingInfo: gone })
    const whole = await connect(bbb, large.url).watching?.overview(['a', 'b'])
    expect(whole?.meetings).toMatchObject([{ people: { length: 4000 } }])
    expect(large.asked).toEqual([])
    await using huge = await start({
      getMeetings: listed(crowd(9000)),
      getMeetingInfo: id => (id === 'a' ? success(info(id, 3)) : gone()),
    })
    expect(await connect(bbb, huge.url).watching?.overview(['a', 'b'])).toMatchObject({
      meetings: [{ meeting_id: 'a' }],
      unknown: [],
      load: null,
    })
  })

  test('ends in time: who was not asked for is unknown', async () => {
    await using server = await start({ getMeetings: listed(), getMeetingInfo: gone })
    let now = 0
    const connection = connect(scalelite, server.url, { now: () => (now += 100), timeout: 2000 })
    const ids = Array.from({ length: 100 }, (_, index) => `m-${index}`)
    const overview = await connection.watching?.overview(ids)
    expect(overview?.meetings).toEqual([])
    expect(server.asked.length).toBeLessThan(25)
    expect(new Set([...server.asked, ...(overview?.unknown ?? [])])).toEqual(new Set(ids))
  })

  test('fails where the list is garbage, so that nothing seems gone', async () => {
    await using server = await start({ getMeetings: listed('<running>true</running>'), getMeetingInfo: gone })
    await expect(connect(bbb, server.url).watching?.overview(['a'])).rejects.toMatchObject({
      code: 'garbage',
    })
  })
})
