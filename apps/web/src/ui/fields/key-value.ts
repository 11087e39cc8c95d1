/** Metadata as DOMAIN says: scalars, or one level of objects or lists of scalars. */
export type Scalar = string | number | boolean | null
export type MetadataValue = Scalar | Scalar[] | { [key: string]: Scalar }
export type Metadata = Record<string, MetadataValue>

/** One line of the editor. The value is text: see `readValue`. */
export interface Entry {
  key: string
  text: string
}

export type EntryProblem = 'missing_key' | 'duplicate' | 'too_deep'

/** Text that reads as JSON is that (`12`, `true`, `{"a":1}`, `"12"`); anything else is the text itself. */
export function readValue(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** The shortest text that `readValue` reads back as the same value. */
export function writeValue(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  return readValue(value) === value ? value : JSON.stringify(value)
}

/** The lines that show an object. */
export function entriesOf(metadata: Metadata): Entry[] {
  return Object.entries(metadata).map(([key, value]) => ({ key, text: writeValue(value) }))
}

/** What is wrong with a line, if anything. Lines that are wholly empty are left out of the object. */
export function problemOf(entries: readonly Entry[], index: number): EntryProblem | undefined {
  const entry = entries[index]
  if (!entry || isBlank(entry)) return undefined
  if (entry.key.trim() === '') return 'missing_key'
  if (entries.findIndex(other => other.key.trim() === entry.key.trim()) !== index) return 'duplicate'
  return isMetadataValue(readValue(entry.text)) ? undefined : 'too_deep'
}

/** The object that the lines describe, or `undefined` while one of them is wrong. */
export function metadataOf(entries: readonly Entry[]): Metadata | undefined {
  const pairs: [string, MetadataValue][] = []
  for (const [index, entry] of entries.entries()) {
    if (problemOf(entries, index)) return undefined
    const value = readValue(entry.text)
    if (!isBlank(entry) && isMetadataValue(value)) pairs.push([entry.key.trim(), value])
  }
  return Object.fromEntries(pairs)
}

function isBlank(entry: Entry): boolean {
  return entry.key.trim() === '' && entry.text === ''
}

function isScalar(value: unknown): value is Scalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}

function isMetadataValue(value: unknown): value is MetadataValue {
  if (isScalar(value)) return true
  return typeof value === 'object' && value !== null && Object.values(value).every(isScalar)
}
