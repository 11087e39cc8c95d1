import { XMLParser } from 'fast-xml-parser'
import { ProviderError } from '../provider-error.ts'

/** An element with children. Texts stay texts: a meeting id of `007` or `1e5` must not become a number. */
export type XmlNode = { [tag: string]: unknown }

const parser = new XMLParser({ parseTagValue: false, ignoreAttributes: true, maxNestedTags: 20 })

/**
 * Reads an answer's root element, or null where the text is not one whole, well-behaved XML document with that root.
 * Declarations are refused, so no entity but XML's own five can exist. The caller bounds the size.
 */
export function parseXml(text: string, root: string): XmlNode | null {
  // The parser takes a document that was cut off for a short one.
  if (/<!(doctype|entity)/i.test(text) || !text.trimEnd().endsWith(`</${root}>`)) return null
  try {
    const parsed: unknown = parser.parse(text)
    return isNode(parsed) ? child(parsed, root) : null
  } catch {
    return null
  }
}

export function isHtml(text: string): boolean {
  return /^\s*<(!doctype\s+html|html)\b/i.test(text)
}

/** Text of a child element; undefined where it is absent, empty, or has children or siblings of its name. */
export function textOf(node: XmlNode, tag: string): string | undefined {
  const value = Object.hasOwn(node, tag) ? node[tag] : undefined
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A whole number that is not negative; undefined for everything else, and for what a double can't hold exactly. */
export function integerOf(node: XmlNode, tag: string): number | undefined {
  const value = textOf(node, tag)
  return value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : undefined
}

/** The elements of one name inside a child: none, one or many look alike. */
export function childrenOf(node: XmlNode, parent: string, tag: string): XmlNode[] {
  const value = child(node, parent)?.[tag]
  return (Array.isArray(value) ? value : [value]).filter(isNode)
}

/** Throws `ProviderError` (`garbage`) for a value that an answer must have and lacks. */
export function requiredOf<T>(value: T | undefined, tag: string): T {
  if (value !== undefined) return value
  throw new ProviderError('garbage', `The server's answer lacks a usable ${tag}.`)
}

function child(node: XmlNode, tag: string): XmlNode | null {
  const value = Object.hasOwn(node, tag) ? node[tag] : undefined
  return isNode(value) ? value : null
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
