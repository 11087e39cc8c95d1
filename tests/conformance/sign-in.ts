import { expect, test } from 'vitest'
import { type Answer, api, attempt, cookieOf, refusalOf, send, signIn } from '../http.ts'
import type { Theme } from './stage.ts'

/** So many wrong passwords are answered at once; then attempts are slowed down. */
const FREE_ATTEMPTS = 5

export const signInTheme: Theme = stage => {
  test('the right password gives a session that only the browser holds', async () => {
    const { host } = stage()
    const answer = await attempt(host, host.admin)
    expect(answer.status).toBe(200)
    expect(answer.body.user.email).toBe(host.admin.email)
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^streamwise\.session_token=.+; HttpOnly.*; SameSite=Lax/),
    ])
    const token = cookieOf(answer).split(/[=.]/)[2] ?? ''
    expect(token.length).toBeGreaterThan(20)
    expect(answer.text).not.toContain(token)
    const me = await api(host, { cookie: cookieOf(answer) }).get('/me')
    expect(me.body).toMatchObject({ kind: 'user', platform: true, roles: ['admin'] })
  })

  test('a wrong password and an unknown address read alike', async () => {
    const { host } = stage()
    const wrong = await attempt(host, { ...host.admin, password: 'not the password' })
    const unknown = await attempt(host, { email: 'ghost@example.com', password: 'not the password' })
    expect(wrong.status).toBe(401)
    expect(wrong.body.code).toBe('unauthorized')
    expect(wrong.headers.getSetCookie()).toEqual([])
    expect(refusalOf(unknown)).toEqual(refusalOf(wrong))
  })

  test('wrong passwords are slowed down, each account by itself', async () => {
    const { host } = stage()
    const answers: Answer[] = []
    const person = { email: 'target@example.com', password: 'a guess' }
    // A wait lasts a second or more: on a slow machine the first may be over before the next attempt arrives.
    while (answers.at(-1)?.status !== 429 && answers.length < FREE_ATTEMPTS + 4)
      answers.push(await attempt(host, person))
    expect(answers.slice(0, FREE_ATTEMPTS).map(({ status }) => status)).toEqual(
      Array(FREE_ATTEMPTS).fill(401),
    )
    const slowed = answers.at(-1)
    expect(slowed?.status).toBe(429)
    expect(slowed?.body.code).toBe('too_many_requests')
    expect(Number(slowed?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
    expect(slowed?.body.details.retry_after).toBe(Number(slowed?.headers.get('retry-after')))
    expect((await attempt(host, host.admin)).status).toBe(200)
  })

  test('signing out ends the session itself, not only the cookie', async () => {
    const { host } = stage()
    const session = await signIn(host, host.admin)
    const browser = api(host, session)
    expect((await browser.get('/me')).status).toBe(200)
    expect((await send(host, 'POST', '/auth/sign-out', { auth: session })).status).toBe(200)
    expect((await browser.get('/me')).status).toBe(401)
  })

  test('a session that nobody signed is nobody', async () => {
    const { host } = stage()
    const { cookie } = await signIn(host, host.admin)
    for (const forged of [
      cookie.replace(/.{3}$/, 'AAA'),
      cookie.split('.').slice(0, 2).join('.'),
      `${cookie}x`,
    ])
      expect((await api(host, { cookie: forged }).get('/me')).status).toBe(401)
  })

  test('the last admin of the platform can not be made inactive', async () => {
    const { admin, browser } = stage()
    const { id } = (await browser.get('/me')).body.user
    expect(await admin.patch(`/users/${id}`, { status: 'inactive' })).toMatchObject({
      status: 409,
      body: { code: 'in_use' },
    })
    expect((await browser.get('/me')).status).toBe(200)
  })

  test('nothing that writes users behind the platform’s back is reachable', async () => {
    const { host } = stage()
    const person = { email: 'new@example.com', password: 'a long password', name: 'New' }
    for (const path of ['sign-up/email', 'update-user', 'delete-user', 'change-email'])
      expect((await send(host, 'POST', `/auth/${path}`, { body: person })).status).toBe(404)
  })

  test('what is no e-mail address and password is 422', async () => {
    const { host } = stage()
    for (const body of [{}, { email: 5, password: [] }, { email: 'a'.repeat(300), password: 'x' }, []])
      expect((await send(host, 'POST', '/auth/sign-in/email', { body })).status).toBe(422)
    expect((await send(host, 'POST', '/auth/sign-in/email', { raw: '{' })).status).toBe(422)
  })
}
