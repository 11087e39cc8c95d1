/** What the server needs to know of a statement before SQLite sees it; the driver tells none of this. */
export interface Statement {
  /** The main keyword, in capitals; for `WITH … SELECT` it is `SELECT`. */
  verb: string
  /** Parameters by index (the first is 1 in SQL, 0 here); names carry their prefix, `?` and gaps are null. */
  params: (string | null)[]
  /** May take the write lock. Errs on the side of yes. */
  writes: boolean
  /** Leaves its mark on the connection (PRAGMA, ATTACH, temporary tables), so that no other stream may reuse it. */
  marksConnection: boolean
}

// A comment, a quoted text or name (a doubled quote just makes it two), a parameter, a word, or one other character.
// Unclosed quotes and comments run to the end: SQLite then says what is wrong. `$a::b(c)` is SQLite's Tcl syntax.
const TOKEN =
  /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'[^']*'?|"[^"]*"?|`[^`]*`?|\[[^\]]*\]?|\?\d*|[:@#$][\w$\u0080-\uffff]+(?:::[\w$\u0080-\uffff]*)*(?:\([^)\s]*\))?|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*|\d[\w.]*|\s+|[\s\S]/g

const MAX_PARAMETER = 32_766
const MAIN_VERBS = new Set(['SELECT', 'VALUES', 'INSERT', 'REPLACE', 'UPDATE', 'DELETE'])
const READ_VERBS = new Set([
  'SELECT',
  'VALUES',
  'EXPLAIN',
  'COMMIT',
  'END',
  'ROLLBACK',
  'SAVEPOINT',
  'RELEASE',
])

/** Splits SQL text into its statements; comments and empty statements count for nothing. */
export function parse(sql: string): Statement[] {
  const statements: Statement[] = []
  let tokens: string[] = []
  for (const [token] of sql.matchAll(TOKEN)) {
    if (/^(?:\s|--|\/\*)/.test(token)) continue
    if (token !== ';') tokens.push(token)
    else if (inTrigger(tokens)) tokens.push(token)
    else {
      if (tokens.length > 0) statements.push(describe(tokens))
      tokens = []
    }
  }
  if (tokens.length > 0) statements.push(describe(tokens))
  return statements
}

/** A trigger's body has semicolons of its own; it ends at `; END`. The same rule as `sqlite3_complete`. */
function inTrigger(tokens: string[]): boolean {
  const start = tokens.slice(0, 5).map(token => token.toUpperCase())
  if (start[0] === 'EXPLAIN') start.splice(0, start[1] === 'QUERY' ? 3 : 1)
  if (start[0] !== 'CREATE' || (start[1] !== 'TRIGGER' && start[2] !== 'TRIGGER')) return false
  return !(tokens.at(-1)?.toUpperCase() === 'END' && tokens.at(-2) === ';')
}

function describe(tokens: string[]): Statement {
  const verb = verbOf(tokens)
  const words = tokens.slice(0, 3).map(token => token.toUpperCase())
  return {
    verb,
    params: parametersOf(tokens),
    writes: verb === 'BEGIN' ? /^(?:IMMEDIATE|EXCLUSIVE)$/.test(words[1] ?? '') : !READ_VERBS.has(verb),
    marksConnection:
      /^(?:PRAGMA|ATTACH|DETACH)$/.test(verb) ||
      (verb === 'CREATE' && tokens.some(t => /^temp(orary)?$/i.test(t))),
  }
}

function verbOf(tokens: string[]): string {
  const first = tokens[0]?.toUpperCase() ?? ''
  if (first !== 'WITH') return first
  let depth = 0
  for (const token of tokens) {
    if (token === '(') depth++
    else if (token === ')') depth--
    else if (depth === 0 && MAIN_VERBS.has(token.toUpperCase())) return token.toUpperCase()
  }
  return first
}

function parametersOf(tokens: string[]): (string | null)[] {
  const params: (string | null)[] = []
  for (const token of tokens) {
    if (params.length >= MAX_PARAMETER) break
    if (token === '?') params.push(null)
    else if (/^\?\d/.test(token)) {
      const index = Number(token.slice(1))
      // SQLite refuses other indexes by itself; no array grows to their size.
      if (index < 1 || index > MAX_PARAMETER) continue
      while (params.length < index) params.push(null)
      params[index - 1] = token
    } else if (/^[:@#$][\w$\u0080-\uffff]/.test(token) && !params.includes(token)) params.push(token)
  }
  return params
}
