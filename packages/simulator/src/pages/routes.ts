import { type Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { redirect } from '../answers.ts'
import { MESSAGES, Refusal } from '../messages.ts'
import { isPublished } from '../world/recording.ts'
import { enter, leave, sessionOf, waiting } from '../world/sessions.ts'
import type { World } from '../world/world.ts'
import { meetingPage } from './meeting-page.ts'
import { guestWaitPage, noticePage, playbackPage, startPage } from './other-pages.ts'

/** What a browser sees of a server: the client, the door, the start page and recordings. */
export function pageRoutes(world: World): Hono {
  const pages = new Hono()

  pages.get('/', c => startPage(c.req.query('errors')))

  pages.get('/html5client/', c => {
    const { session, meeting } = sessionOf(world, c.req.query('sessionToken'), getCookie(c, 'JSESSIONID'))
    if (session.guestStatus !== 'ALLOW')
      return redirect(`/html5client/guestWait?sessionToken=${session.token}`)
    enter(world, session, meeting)
    return meetingPage(meeting, session, waiting(world, meeting))
  })

  pages.get('/html5client/guestWait', c => {
    const { session, meeting } = sessionOf(world, c.req.query('sessionToken'), getCookie(c, 'JSESSIONID'))
    if (session.guestStatus === 'ALLOW') return redirect(`/html5client/?sessionToken=${session.token}`)
    if (session.guestStatus === 'DENY') throw new Refusal('guestDeny')
    return guestWaitPage(meeting.name, session)
  })

  pages.post('/html5client/leave', async c => {
    const { session, meeting } = await posted(world, c)
    leave(world, session, meeting)
    return session.logoutUrl
      ? seeOther(session.logoutUrl)
      : noticePage(meeting.name, 'You have left the meeting.')
  })

  pages.post('/html5client/admit', async c => {
    const { session, meeting, form } = await posted(world, c)
    if (session.user.role !== 'MODERATOR') throw new Refusal('missingSession')
    const guest = waiting(world, meeting).find(({ user }) => user.internalUserId === form.get('userId'))
    if (guest) guest.guestStatus = form.get('answer') === 'allow' ? 'ALLOW' : 'DENY'
    return seeOther(`/html5client/?sessionToken=${session.token}`)
  })

  pages.get('/playback/presentation/2.3/:recordId', c => {
    const recording = world.recordings.find(({ recordId }) => recordId === c.req.param('recordId'))
    if (!recording || !isPublished(recording)) return notFoundPage()
    return playbackPage(recording)
  })

  pages.notFound(() => notFoundPage())

  pages.onError(error => {
    if (!(error instanceof Refusal)) throw error
    return noticePage('You could not join', MESSAGES[error.key], error.key, 401)
  })

  return pages
}

const notFoundPage = () => noticePage('Not found', 'There is nothing here.', undefined, 404)
const seeOther = (to: string) => new Response(null, { status: 303, headers: { location: to } })

async function posted(world: World, c: Context) {
  const form = new URLSearchParams(await c.req.text())
  return { form, ...sessionOf(world, form.get('sessionToken') ?? undefined, getCookie(c, 'JSESSIONID')) }
}
