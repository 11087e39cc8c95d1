import { textOf, type XmlNode } from './xml.ts'

/** The version that the API's index tells; null where its operator hides it. */
export function versionOf(index: XmlNode): string | null {
  const version = textOf(index, 'bbbVersion') ?? textOf(index, 'build')
  return version?.slice(0, 64) ?? null
}
