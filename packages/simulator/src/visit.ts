/** A browser's visit through a join link. */
export interface Visit {
  status: number
  /** Where the redirects ended. */
  url: string
  html: string
  /** Presses Leave; resolves with where the browser is sent, or undefined when it stays. */
  leave(): Promise<string | undefined>
}

const MAX_REDIRECTS = 10

/**
 * Walks a join link as a browser does: follows redirects and keeps the JSESSIONID cookie. Stops before a
 * redirect that leaves the server, such as one to a logout URL, and says it as `url`.
 */
export async function visit(link: string): Promise<Visit> {
  const { origin } = new URL(link)
  let url = link
  let cookie = ''
  for (let hop = 0; hop < MAX_REDIRECTS; hop++) {
    const response = await fetch(url, { redirect: 'manual', headers: cookie === '' ? {} : { cookie } })
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
    const html = await response.text()
    const location = response.headers.get('location')
    if (!location) return { status: response.status, url, html, leave: () => leave(url, cookie) }
    url = new URL(location, url).href
    if (new URL(url).origin !== origin)
      return { status: response.status, url, html, leave: async () => undefined }
  }
  throw new Error(`More than ${MAX_REDIRECTS} redirects`)
}

async function leave(clientUrl: string, cookie: string): Promise<string | undefined> {
  const sessionToken = new URL(clientUrl).searchParams.get('sessionToken') ?? ''
  const response = await fetch(new URL('/html5client/leave', clientUrl), {
    method: 'POST',
    headers: { cookie },
    body: new URLSearchParams({ sessionToken }),
    redirect: 'manual',
  })
  await response.body?.cancel()
  return response.headers.get('location') ?? undefined
}
