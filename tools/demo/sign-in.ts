import { createClient, type StreamWiseClient } from '@streamwise/client'
import { newSecret } from '@streamwise/domain'

export type Login = { email: string; password: string }

/** A person could not sign in; `message` says why, in the platform's words. */
export class SignInError extends Error {}

/** The platform as a person uses it in a browser: the same client, with their session in place of a secret. */
export async function signIn(url: string, login: Login): Promise<StreamWiseClient> {
  const response = await fetch(`${url}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(login),
  })
  if (!response.ok)
    throw new SignInError(`${login.email} can't sign in: ${(await response.text()).slice(0, 300)}`)
  const cookie = response.headers
    .getSetCookie()
    .map(each => each.split(';')[0])
    .join('; ')
  return createClient({
    url,
    // Has the form of a secret, and never leaves: the cookie goes instead.
    secret: newSecret(count => new Uint8Array(count)),
    fetch: (address, init) => {
      const headers = new Headers(init.headers)
      headers.delete('authorization')
      headers.set('cookie', cookie)
      return fetch(address, { ...init, headers })
    },
  })
}
