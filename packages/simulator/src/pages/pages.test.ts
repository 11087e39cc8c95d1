import { expect, test } from 'vitest'
import { createMeeting, joinUrl, responseOf, still } from '../testing.ts'
import { visit } from '../visit.ts'

const XSS = `<img src=x onerror="alert(1)">'"&`

test('the client shows the meeting, who you are and who is in it', async () => {
  await using simulator = await still()
  await createMeeting(simulator, { welcome: 'Hello', bannerText: 'Mind the step' })
  await visit(joinUrl(simulator, { fullName: 'Bo', userID: 'b', role: 'VIEWER', guest: true }))
  const { html, status } = await visit(joinUrl(simulator))
  expect(status).toBe(200)
  expect(html).toContain('data-testid="meeting-name">Room one<')
  expect(html).toContain('data-testid="participant-name">Ana<')
  expect(html).toContain('data-testid="participant-role">MODERATOR<')
  expect(html).not.toContain('data-testid="participant-guest"')
  for (const text of ['In this meeting (2)', 'Bo', 'Ana (you)', 'Hello', 'Mind the step'])
    expect(html).toContain(text)
})

test('nothing that people write becomes markup', async () => {
  await using simulator = await still()
  await createMeeting(simulator, { name: XSS, welcome: XSS, bannerText: XSS, guestPolicy: 'ASK_MODERATOR' })
  const waiting = await visit(joinUrl(simulator, { fullName: XSS, role: 'VIEWER', guest: true }))
  const inside = await visit(joinUrl(simulator, { fullName: XSS }))
  const errors = JSON.stringify([{ key: XSS, message: XSS }])
  const start = await (await fetch(`${simulator.url}/?errors=${encodeURIComponent(errors)}`)).text()
  for (const html of [waiting.html, inside.html, start]) {
    expect(html).toContain('&lt;img')
    expect(html).not.toContain('<img')
  }
})

test('the pages allow no script', async () => {
  await using simulator = await still()
  const { headers } = await fetch(simulator.url)
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
})

test.each(['', '[', '5', '[{"key":1}]', '{"key":"a","message":"b"}'])(
  '?errors=%s does not break the start page',
  async errors => {
    await using simulator = await still()
    const answer = await fetch(`${simulator.url}/?errors=${encodeURIComponent(errors)}`)
    expect(answer.status).toBe(200)
  },
)

test('the client opens in the browser that joined, and in no other', async () => {
  await using simulator = await still()
  await createMeeting(simulator)
  const { url } = await visit(joinUrl(simulator))
  const stranger = await fetch(url)
  expect(stranger.status).toBe(401)
  expect(await stranger.text()).toContain('missingSession')
})

test('a meeting may allow requests without a session', async () => {
  await using simulator = await still()
  await createMeeting(simulator, { allowRequestsWithoutSession: true })
  expect((await fetch(joinUrl(simulator))).status).toBe(200)
})

test('a reload is no second participant', async () => {
  await using simulator = await still()
  await createMeeting(simulator, { allowRequestsWithoutSession: true })
  const { url } = await responseOf(await fetch(joinUrl(simulator, { redirect: false })))
  await fetch(url)
  expect(await (await fetch(url)).text()).toContain('In this meeting (1)')
})

test('leaving goes to the logout URL of the link, or of the meeting, or to a page', async () => {
  await using simulator = await still()
  await createMeeting(simulator, { logoutURL: 'https://example.com/bye' })
  await createMeeting(simulator, { meetingID: 'room-2', logoutURL: 'javascript:alert(1)' })
  const leaving = async (params: Record<string, string>) => (await visit(joinUrl(simulator, params))).leave()
  expect(await leaving({})).toBe('https://example.com/bye')
  expect(await leaving({ logoutURL: 'https://example.com/mine' })).toBe('https://example.com/mine')
  expect(await leaving({ meetingID: 'room-2' })).toBeUndefined()
  expect(simulator.world.meetings.get('room-1')?.present).toEqual([])
})

test('a session is over once left, and when its meeting has ended', async () => {
  await using simulator = await still()
  await createMeeting(simulator, { allowRequestsWithoutSession: true })
  const left = await visit(joinUrl(simulator))
  await left.leave()
  expect((await fetch(left.url)).status).toBe(401)
  const stayed = await visit(joinUrl(simulator))
  await createMeeting(simulator)
  await simulator.advance(1)
  expect((await fetch(stayed.url)).status).toBe(200)
  await simulator.world.meetings.delete('room-1')
  await createMeeting(simulator)
  expect((await fetch(stayed.url)).status).toBe(401)
})

test('a moderator lets one guest in and turns another away', async () => {
  await using simulator = await still()
  await createMeeting(simulator, { guestPolicy: 'ASK_MODERATOR', allowRequestsWithoutSession: true })
  const guest = (fullName: string) =>
    joinUrl(simulator, { fullName, userID: fullName, role: 'VIEWER', guest: true })
  const [bo, cy] = [await visit(guest('Bo')), await visit(guest('Cy'))]
  expect(bo.html).toContain('data-testid="guest-wait"')
  const moderator = await visit(joinUrl(simulator))
  const ids = [...moderator.html.matchAll(/name="userId" value="(w_[a-z0-9]{12})"/g)].map(
    match => match[1] ?? '',
  )
  const sessionToken = new URL(moderator.url).searchParams.get('sessionToken') ?? ''
  const admit = (token: string, userId: string | undefined, answer: string) =>
    fetch(`${simulator.url}/html5client/admit`, {
      method: 'POST',
      body: new URLSearchParams({ sessionToken: token, userId: userId ?? '', answer }),
    })
  const guestToken = new URL(bo.url).searchParams.get('sessionToken') ?? ''
  expect((await admit(guestToken, ids[0], 'allow')).status).toBe(401)
  await admit(sessionToken, ids[0], 'allow')
  await admit(sessionToken, ids[1], 'deny')
  expect((await visit(bo.url)).html).toContain('data-testid="participant-guest"')
  const denied = await visit(cy.url)
  expect(denied.status).toBe(401)
  expect(denied.html).toContain('guestDeny')
})

test('what is not there is a 404 page', async () => {
  await using simulator = await still()
  for (const path of ['/nothing', '/playback/presentation/2.3/x', '/%zz']) {
    expect((await fetch(simulator.url + path)).status).toBe(404)
  }
})
