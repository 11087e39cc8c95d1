import { formatLocale } from '#messages/locale.ts'
import { formatMoney } from '#ui/data/money.ts'
import { words } from '#ui/data/status.ts'
import { timeText } from '#ui/data/time-text.ts'
import { t } from './messages.ts'

type Attributes = Readonly<Record<string, unknown>>

interface Entry {
  before: Attributes | null
  after: Attributes | null
}

/** A line of what changed: where it stands, in words, and what was there before and after. `undefined` is nothing. */
export interface Change {
  label: string
  before: string | undefined
  after: string | undefined
}

/** What every thing has, said by the rest of the entry. */
const given = new Set(['object', 'id', 'uuid', 'ulid', 'created_at', 'updated_at', 'version'])
const amounts = new Set(['price', 'signup_fee'])

/**
 * What changed, an attribute a line; of objects and lists only the parts that differ, each with its way there
 * (`Room settings › Mute on start`). Times and amounts are as the reader's locale writes them, secrets stay masked.
 */
export function changesOf({ before, after }: Entry): Change[] {
  const currency = textOf(after?.currency) ?? textOf(before?.currency)
  const leavesOf = (attributes: Attributes | null) => {
    const leaves = new Map<string, string>()
    for (const [name, value] of Object.entries(attributes ?? {}))
      if (!given.has(name)) collect(leaves, words(name), amounts.has(name) ? money(value, currency) : value)
    return leaves
  }
  const [from, to] = [leavesOf(before), leavesOf(after)]
  return [...new Set([...from.keys(), ...to.keys()])]
    .map(label => ({ label, before: from.get(label), after: to.get(label) }))
    .filter(line => line.before !== line.after)
}

/** The plain values in an attribute, by the way there. What is empty has none. */
function collect(leaves: Map<string, string>, label: string, value: unknown): void {
  const text = plainText(value)
  if (text !== undefined) leaves.set(label, text)
  if (typeof value !== 'object' || value === null || text !== undefined) return
  const parts: [string, unknown][] = Array.isArray(value)
    ? value.map((item, at) => [nameOfItem(item, at), withoutName(item)])
    : Object.entries(value)
        .filter(([name]) => !given.has(name))
        .map(([name, part]) => [words(name), part])
  for (const [name, part] of parts) collect(leaves, `${label} › ${name}`, part)
}

/** A value that fits on a line; `undefined` for what is nothing, and for what has parts. */
function plainText(value: unknown): string | undefined {
  if (value === null || value === undefined || value === '') return undefined
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no')
  if (typeof value === 'number') return value.toLocaleString(formatLocale())
  if (typeof value === 'string') return timeText(value) ?? (isCode(value) ? words(value) : value)
  if (Array.isArray(value)) {
    const texts = value.map(item => (typeof item === 'object' ? undefined : plainText(item)))
    return value.length > 0 && texts.every(text => text !== undefined) ? texts.join(', ') : undefined
  }
  return secretText(value)
}

/** A code of the platform reads as words: `suspended`. What people wrote or made up is left as it is. */
const codes = new Set(
  [
    'active inactive suspended terminated canceled waiting running done failed business personal inside outside',
    'day week month year moderator attendee guest published unpublished processing processed deleted',
  ].flatMap(all => all.split(' ')),
)
const isCode = (text: string): boolean => codes.has(text)

/** A masked secret: that it is set, and how it ends. */
function secretText(value: object | undefined | unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('is_set' in value)) return undefined
  if (!value.is_set) return undefined
  const last4 = 'last4' in value ? textOf(value.last4) : undefined
  return last4 ? t('value.secret.ends', { last4 }) : t('value.secret')
}

/** What names an entry of a list, so that the same one is found on the other side wherever it stands there. */
function nameOfItem(item: unknown, at: number): string {
  const attributes: Attributes = typeof item === 'object' && item !== null ? { ...item } : {}
  const code = textOf(attributes.code)
  if (code) return words(code)
  const names = ['provider_name', 'name', 'service_provider_id', 'type', 'number']
  return textOf(names.map(name => attributes[name]).find(textOf)) ?? String(at + 1)
}

/** An entry with a code and a value is that value: `Features › Max rooms`. */
function withoutName(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'code' in item && 'value' in item ? item.value : item
}

const money = (value: unknown, currency: string | undefined): unknown =>
  typeof value === 'number' && currency ? formatMoney(value, currency, formatLocale()) : value

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined
