/** The longest address of a server that is taken. */
export const maxHostUrl = 2048

/**
 * A server's address as somebody entered it: a whole one, https unless it is on this very machine, nothing in it but
 * host, port and path. The problem is a sentence for the person; `example` is what it shows as a whole address.
 */
export function readHostUrl(text: string, example: string): { url: URL } | { problem: string } {
  if (/\p{Cc}|\s/u.test(text))
    return { problem: 'The address holds spaces or characters that cannot be printed.' }
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text))
    return { problem: `The address must be a whole one, such as ${example}.` }
  const url = new URL(text)
  if (url.username || url.password) return { problem: 'The address must not hold a user name or password.' }
  if (/[?#]/.test(text)) return { problem: 'The address must not hold a query (?) or a fragment (#).' }
  if (url.protocol === 'http:' && !isLoopback(url.hostname))
    return { problem: 'The address must begin with https://; http:// is for servers on this very machine.' }
  return { url }
}

/** A host name as `URL` writes it: there every spelling of 127.0.0.1 is already that. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}
