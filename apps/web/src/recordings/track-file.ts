/** The largest text track, in bytes; the request around it has to fit too. */
const largest = 1024 * 1024 - 4_096

/** What the server would have against a file of subtitles, before it is sent. */
export function troubleWith(content: string): 'wrong' | 'large' | undefined {
  if (!/^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/.test(content)) return 'wrong'
  // As it is sent: JSON takes two bytes for each line break and quote.
  return new TextEncoder().encode(JSON.stringify(content)).length > largest ? 'large' : undefined
}
