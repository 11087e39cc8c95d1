/** A text over several lines as BigBlueButton's chat takes it: no control characters, breaks as HTML. */
export function messageText(text: string): string {
  return text.replace(/\r\n?|\n/g, '<br>').replaceAll('\t', ' ')
}

/** A text in one line without control characters, which BigBlueButton refuses in any parameter. */
export function lineText(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim()
}

/** How many bytes a text takes as the value of a query parameter. */
export function encodedLength(text: string): number {
  return new URLSearchParams([['', text]]).toString().length - 1
}

/** Cuts a text to at most `max` UTF-16 units, never through the middle of a character. */
export function cutText(text: string, max: number): string {
  let end = 0
  for (const character of text) {
    if (end + character.length > max) break
    end += character.length
  }
  return text.slice(0, end)
}

/** Cuts a text to at most so many bytes as the value of a query parameter, never through the middle of a character. */
export function cutEncoded(text: string, bytes: number): string {
  if (encodedLength(text) <= bytes) return text
  let end = 0
  let size = 0
  for (const character of text) {
    size += encodedLength(character)
    if (size > bytes) break
    end += character.length
  }
  return text.slice(0, end)
}
