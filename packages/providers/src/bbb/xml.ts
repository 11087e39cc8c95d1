import { XMLParser } from 'fast-xml-parser'
import { ProviderError } from '../provider-error.ts'

/** An element with children. Texts stay texts: a meeting id of `007` or `1e5` must not become a number. */
export type XmlNode = { [tag: string]: unknown }

const ATTRIBUTE = '@'
const TEXT = '#text'

const parser = new XMLParser({
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreAttributes: false,
  attributeNamePrefix: ATTRIBUTE,
  textNodeName: TEXT,
  maxNestedTags: 20,
  // Characters by their numbers too. None can be declared.
  htmlEntities: true,
})

/**
 * Reads an answer's root element, or null where the text is not one whole, well-behaved XML document with that root.
 * Declarations are refused, so no entity but XML's own five can exist. The caller bounds the size.
 */
export function parseXml(text: string, root: string): XmlNode | null {
  // The parser takes a document that was cut off for a short one.
  if (/<!(doctype|entity)/i.test(text) || !text.trimEnd().endsWith(`</${root}>`)) return null
  try {
    const parsed: unknown = parser.parse(text)
    return isNode(parsed) ? childOf(parsed, root) : null
  } catch {
    return null
  }
}

export function isHtml(text: string): boolean {
  return /^\s*<(!doctype\s+html|html)\b/i.test(text)
}

/** Text of a child element; undefined where it is absent, empty, or has children or siblings of its name. */
export function textOf(node: XmlNode, tag: string): string | undefined {
  return plainText(Object.hasOwn(node, tag) ? node[tag] : undefined)
}

/** Text of an element itself. */
export function ownText(node: XmlNode): string | undefined {
  return plainText(node)
}

/** Value of an element's attribute; undefined where it is absent or empty. */
export function attributeOf(node: XmlNode, name: string): string | undefined {
  return plainText(node[ATTRIBUTE + name])
}

function plainText(value: unknown): string | undefined {
  const text = isNode(value) && !Object.keys(value).some(isTag) ? value[TEXT] : value
  return typeof text === 'string' && text !== '' ? text : undefined
}

const isTag = (key: string) => key !== TEXT && !key.startsWith(ATTRIBUTE)

/** A whole number that is not negative; undefined for everything else, and for what a double can't hold exactly. */
export function integerOf(node: XmlNode, tag: string): number | undefined {
  const value = textOf(node, tag)
  return value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : undefined
}

/** A child that is an element with more in it than text. */
export function childOf(node: XmlNode | null, tag: string): XmlNode | null {
  const value = node && Object.hasOwn(node, tag) ? node[tag] : undefined
  return isNode(value) ? value : null
}

/** The elements of one name inside an element: none, one or many look alike. */
export function childrenOf(node: XmlNode | null, tag: string): XmlNode[] {
  const value = node && Object.hasOwn(node, tag) ? node[tag] : undefined
  return (Array.isArray(value) ? value : [value])
    .map(one => (typeof one === 'string' && one !== '' ? { [TEXT]: one } : one))
    .filter(isNode)
}

/** Throws `ProviderError` (`garbage`) for a value that an answer must have and lacks. */
export function requiredOf<T>(value: T | undefined, tag: string): T {
  if (value !== undefined) return value
  throw new ProviderError('garbage', `The server's answer lacks a usable ${tag}.`)
}

function isNode(value: unknown): value is XmlNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Makes a text safe inside an attribute in double quotes; characters that XML can't hold become spaces. */
export function escapeAttribute(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly the characters that XML 1.0 forbids
      .replace(/[\u0000-\u001f\ufffe\uffff]/g, ' ')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  )
}
