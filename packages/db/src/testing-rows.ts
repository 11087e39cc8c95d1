import { newUuid } from '@streamwise/domain'
import type { Database } from './database.ts'
import { join, raw, sql, type Value } from './sql.ts'

type Column = { name: string; type: string; optional: boolean; refers: string | null }
type Row = Record<string, Value>
/** All rows of a database, by table, in the order of their keys. */
export type Content = Record<string, Row[]>

/** Rows of every table. */
const ROWS = 6

/** Tables of which two rows belong to one above. */
const CHILDREN = new Set([
  'meetings',
  'package_features',
  'package_providers',
  'room_tokens',
  'sessions',
  'sign_in_methods',
  'subscription_features',
  'subscription_providers',
  'subscription_usage',
])
const JSON_LIST = /^(permissions|addresses|telephones|legal_documents|allowed_domains_\w+)$/
const JSON_OBJECT = /^(\w+_)?(settings|metadata|features)$|^(properties|before|after)$/
const SWITCH =
  /^(active|default|owner|delinquent|hidden|retired|has_stock|is_\w+|overages_enabled|oversell_enabled)$/

/** What is not any text or number: one of these, row by row. */
const WORDS: Record<string, readonly Value[]> = {
  'customers.status': ['active', 'inactive', 'suspended', 'terminated'],
  'subscriptions.status': ['active', 'suspended', 'canceled', 'inactive', 'terminated', 'suspended'],
  'subscriptions.trial_mode': ['inside', 'outside', 'outside', 'inside'],
  'memberships.role': ['admin', 'customer_owner', 'account_manager', 'viewer'],
  'service_packages.overages_enabled': [1, 0],
  'package_providers.active': [1],
  'subscription_providers.active': [1],
  status: ['active', 'inactive'],
  code: ['max_rooms', 'max_accounts'],
  default: [1, 0],
}

/** Texts that have gone wrong somewhere: quotes, several scripts, joined emoji, what turns round, much of it. */
const ODD = [
  'São Paulo 日本語',
  `O'Brien "quoted"; DROP TABLE rooms; --`,
  '👩‍👩‍👧‍👦 🇧🇷 e\u0301',
  'مرحبا \u202eright to left\u202c',
  '\ttab\nline\\ %_ $1 {{y}}',
  'long '.repeat(1_000),
]

/** Fills every table of a database, whatever its schema: several rows each, every column, null where that may be. */
export async function fill(database: Database): Promise<void> {
  const tables = await tablesOf(database)
  const waiting = new Map(
    await Promise.all(tables.map(async name => [name, await columnsOf(database, name)] as const)),
  )
  // Those first that others refer to.
  while (waiting.size) {
    const free = [...waiting].filter(([name, columns]) =>
      columns.every(({ refers }) => refers === null || refers === name || !waiting.has(refers)),
    )
    if (!free.length) throw new Error(`Tables refer to each other in a circle: ${[...waiting.keys()]}`)
    for (const [name, columns] of free) {
      waiting.delete(name)
      await database.write(
        Array.from({ length: ROWS }, (_, at) => {
          const row = oneOnly(
            name,
            at,
            Object.fromEntries(columns.map((c, n) => [c.name, valueFor(name, c, at, n)])),
          )
          const names = Object.keys(row).map(column => raw(`"${column}"`))
          const values = Object.values(row).map(value => sql`${value}`)
          return sql`INSERT INTO ${raw(name)} (${join(names, ', ')}) VALUES (${join(values, ', ')})`
        }),
      )
    }
  }
}

/** Every row of these tables, by the names of their columns. */
export async function contentOf(database: Database, tables: readonly string[]): Promise<Content> {
  const content: Content = {}
  for (const table of tables) {
    const names = (await columnsOf(database, table)).map(({ name }) => name)
    const [answer] = await database.read([
      raw(`SELECT ${names.map(name => `"${name}"`).join(', ')} FROM ${table} ORDER BY rowid`),
    ])
    content[table] = (answer?.rows ?? []).map(row =>
      Object.fromEntries(names.map((name, n) => [name, row[n] ?? null])),
    )
  }
  return content
}

/** The tables with rows of the platform: without search indexes and what SQLite and the migrations keep. */
export async function tablesOf(database: Database): Promise<string[]> {
  const [names] = await database.read([
    raw(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
      AND name NOT LIKE '%\\_search%' ESCAPE '\\' AND name <> 'migrations' ORDER BY name`),
  ])
  return (names?.rows ?? []).map(row => String(row[0]))
}

export async function columnsOf(database: Database, table: string): Promise<Column[]> {
  const [columns, keys] = await database.read([
    raw(`SELECT name, type, "notnull" FROM pragma_table_info('${table}')`),
    raw(`SELECT "from", "table" FROM pragma_foreign_key_list('${table}')`),
  ])
  const refers = new Map((keys?.rows ?? []).map(row => [String(row[0]), String(row[1])]))
  return (columns?.rows ?? []).map(([name, type, notNull]) => ({
    name: String(name),
    type: String(type).toLowerCase(),
    optional: notNull === 0,
    refers: refers.get(String(name)) ?? null,
  }))
}

/** A value for a column of the row `at`; `n` is the column's place, so that not all are null in the same rows. */
function valueFor(table: string, { name, type, optional, refers }: Column, at: number, n: number): Value {
  const words = WORDS[`${table}.${name}`] ?? WORDS[name]
  if (name === 'id') return at + 1
  // Of a membership, which place it has is chosen below.
  if (optional && table !== 'memberships' && (at + n) % 3 === 0) return null
  if (refers !== null) return aboveOf(table, name, at) + 1
  if (words) return words[at % words.length] ?? null
  if (name === 'uuid') return newUuid()
  if (SWITCH.test(name)) return (at + n) % 2
  if (JSON_LIST.test(name))
    return JSON.stringify([`https://${at % 2}.example`, 'https://both.example', 'https://both.example'])
  if (JSON_OBJECT.test(name))
    return JSON.stringify({ [`key ${at}`]: ODD[at % ODD.length] ?? '', nested: { deep: [1, null] } })
  if (name === 'email') return `${table}.${at}@example.com`
  if (name === 'value' || name === 'used') return 10 + at
  if (type === 'integer') return name === 'version' ? 1 + at : 1_700_000_000_000 + at * 1_000 + n
  return `${table} ${name} ${at} ${ODD[(at + n) % ODD.length]}`
}

/** Which row above a row belongs to. Providers differ among the children of one package or subscription. */
const aboveOf = (table: string, column: string, at: number): number =>
  CHILDREN.has(table) && !column.endsWith('provider_id') ? Math.floor(at / 2) : at

/** A membership has one place, or none for the platform. */
function oneOnly(table: string, at: number, row: Row): Row {
  if (table !== 'memberships') return row
  const places = ['customer_id', 'account_id', 'room_id']
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      places.includes(name) && places.indexOf(name) !== (at % 4) - 1 ? null : value,
    ]),
  )
}
