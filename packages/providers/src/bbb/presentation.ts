import type { MeetingSpec } from '../meeting-types.ts'
import { lineText } from './text.ts'
import { escapeAttribute } from './xml.ts'

/** The presentation that is loaded with the meeting (API reference, "Preupload Slides"). */
export function presentationBody(settings: MeetingSpec['settings']): string | undefined {
  const { presentation_url: url, presentation_description: description } = settings
  if (typeof url !== 'string' || !URL.canParse(url)) return undefined
  return documentXml({ url, filename: typeof description === 'string' ? description : '' })
}

/** A document as the bodies of `create` and `insertDocument` name it; attributes in the order given. */
export function documentXml({
  url,
  filename,
  ...more
}: {
  url: string
  filename: string
  [name: string]: string
}): string {
  const attributes = { url, filename: fileName(url, filename), ...more }
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === '' ? [] : [`${name}="${escapeAttribute(value)}"`],
  )
  return `<modules><module name="presentation"><document ${written.join(' ')}/></module></modules>`
}

/** A name with the address's ending, by which BigBlueButton knows a document's kind. */
function fileName(url: string, given: string): string {
  const name = lineText(given)
  if (name === '' || !URL.canParse(url)) return name
  const ending = /\.[a-z0-9]{1,5}$/i.exec(new URL(url).pathname)?.[0] ?? ''
  return name.toLowerCase().endsWith(ending.toLowerCase()) ? name : name + ending
}
