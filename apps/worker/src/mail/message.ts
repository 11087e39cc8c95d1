export type Message = {
  from: string
  /** Where answers go; null: to `from`. */
  reply_to: string | null
  to: string
  /** Without angle brackets. */
  id: string
  subject: string
  text: string
  html: string
  date: Date
}

/** A mail as it goes over the wire (RFC 5322, MIME): the same said as plain text and as HTML. */
export function messageOf({ from, reply_to, to, id, subject, text, html, date }: Message): string {
  const boundary = `=_${id.replaceAll(/[^\w-]/g, '_')}`
  const part = (type: string, body: string) => [
    `--${boundary}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    lines(base64(body.replaceAll(/\r?\n/g, '\r\n'))),
  ]
  return [
    `From: ${sender(from)}`,
    ...(reply_to ? [`Reply-To: <${reply_to}>`] : []),
    `To: <${to}>`,
    `Subject: ${words(subject)}`,
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}>`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    ...part('text/plain', text),
    ...part('text/html', html),
    `--${boundary}--`,
    '',
  ].join('\r\n')
}

/** The address alone of `Name <address>`. */
export const addressOf = (from: string): string => /<([^<>]+)>$/.exec(from)?.[1] ?? from

function sender(from: string): string {
  const address = addressOf(from)
  const name = from === address ? '' : from.slice(0, -address.length - 2).trim()
  if (!name) return address
  if (!/^[\x20-\x7e]*$/.test(name)) return `${words(name)}\r\n <${address}>`
  return `"${name.replaceAll(/["\\]/g, '\\$&')}" <${address}>`
}

/** The most bytes of text in an encoded word: a line with one has at most 76 signs, its header's name among them. */
const LONGEST_WORD = 39

/** A header's text: as it is where it is short and plain, else as encoded words (RFC 2047), one a line. */
function words(text: string): string {
  if (/^[\x20-\x7e]{0,60}$/.test(text) && !text.includes('=?')) return text
  const chunks: string[] = ['']
  for (const sign of text.replaceAll(/\p{Cc}/gu, ' ')) {
    const last = chunks.at(-1) ?? ''
    if (bytesOf(last + sign).length > LONGEST_WORD) chunks.push(sign)
    else chunks[chunks.length - 1] = last + sign
  }
  return chunks.map(chunk => `=?UTF-8?B?${base64(chunk)}?=`).join('\r\n ')
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Base64 of a text in UTF-8. */
export function base64(text: string): string {
  let binary = ''
  for (const byte of bytesOf(text)) binary += String.fromCharCode(byte)
  return btoa(binary)
}

const lines = (text: string): string => text.match(/.{1,76}/g)?.join('\r\n') ?? ''
