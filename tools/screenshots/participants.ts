import { api } from '../../tests/http.ts'
import type { RunningDemo } from '../demo/demo.ts'

/** Pages of people who are not signed in: the dashboard's doors, and what links into rooms lead to. */
export async function participantsPages(
  demo: RunningDemo,
  admin: { url: string; cookie: string },
): Promise<{ name: string; path: string }[]> {
  const [live] = demo.live
  const links = [
    ['join', live?.link],
    ['join-with-code', demo.coded?.link],
    ['join-no-such-link', live?.link.replace(/token=\w+/, 'token=none')],
    ['join-public', await publicRoom(admin)],
  ] as const
  const doors = ['sign-in', 'forgot-password', 'setup'].map(name => ({ name, path: `/dashboard/${name}` }))
  return [
    ...doors,
    ...links.flatMap(([name, link]) => (link ? [{ name, path: link.replace(admin.url, '') }] : [])),
  ]
}

async function publicRoom({ url, cookie }: { url: string; cookie: string }): Promise<string | undefined> {
  const { body } = await api({ url }, { cookie }).get('/rooms?is_public=true&limit=1')
  return body.data?.[0]?.url
}
