const base = '/dashboard'

/**
 * Where to go after signing in: a path of this dashboard, without its `/dashboard`. Anything else that `next`
 * could hold (another site, a script, the sign-in page itself) leads home.
 */
export function safeNext(next: string | undefined, origin: string): string {
  if (!next || !URL.canParse(next, origin)) return '/'
  const url = new URL(next, origin)
  const inside = url.pathname === base || url.pathname.startsWith(`${base}/`)
  if (url.origin !== origin || !inside) return '/'
  const path = url.pathname.slice(base.length) || '/'
  return path === '/sign-in' || path === '/setup' ? '/' : path + url.search + url.hash
}

/** The sign-in page that leads back to here. */
export function signInPath(here: { pathname: string; search: string }): string {
  const next = here.pathname + here.search
  return next === base || next === `${base}/` ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`
}
