import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser'

export type XmlValue = string | number | boolean | undefined | XmlValue[] | { [name: string]: XmlValue }

/** A name that begins with this is an attribute of the element around it; the bare one is its text. */
export const ATTRIBUTE = '@'
export const TEXT = '#text'

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: ATTRIBUTE,
  textNodeName: TEXT,
  suppressEmptyNode: true,
})

/** Whether XML 1.0 allows the character at all, escaped or not. */
function isXmlCharacter(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
  return code !== 0xfffe && code !== 0xffff
}

function writable(value: XmlValue): XmlValue {
  if (typeof value === 'string') return [...value.toWellFormed()].filter(isXmlCharacter).join('')
  if (Array.isArray(value)) return value.map(writable)
  if (typeof value !== 'object') return value
  const present = Object.entries(value).filter(([, child]) => child !== undefined)
  return Object.fromEntries(present.map(([name, child]) => [name, writable(child)]))
}

/** One well-formed document; text is escaped, absent values leave no element. Names must be XML names. */
export function xmlDocument(root: string, content: XmlValue): string {
  return String(builder.build({ [root]: writable(content) }))
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: ATTRIBUTE,
  textNodeName: TEXT,
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: name => name === 'module' || name === 'document',
})

/** The parsed document, or undefined when it is not well-formed or declares a DOCTYPE, which no module needs. */
export function parseXml(text: string): unknown {
  if (/<!DOCTYPE/i.test(text) || XMLValidator.validate(text) !== true) return undefined
  return parser.parse(text)
}
