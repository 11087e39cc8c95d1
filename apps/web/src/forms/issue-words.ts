import { t } from '#messages/index.ts'
import { said } from '#messages/said.ts'

/** What a schema has against a value; zod's issues are such. */
export interface Issue {
  path: readonly PropertyKey[]
  message: string
  code?: string
  /** The type wanted, where another came. */
  expected?: string
  /** What is too big or too small: a number, a text, a list. */
  origin?: string
  maximum?: number | bigint
  minimum?: number | bigint
  /** What each member of a union has against it. */
  errors?: readonly (readonly Issue[])[]
}

/**
 * An issue in the reader's words. What every schema says alike is said here; the words that a schema chose itself
 * stay. A control gives a value of the wrong type only while it is empty.
 */
export function issueWords(issue: Issue): string {
  const about = decisive(issue)
  if (about.code === 'invalid_type') {
    return t(about.expected === 'number' || about.expected === 'int' ? 'field.number' : 'field.required')
  }
  if (about.origin === 'number' || about.origin === 'int') {
    if (about.maximum !== undefined) return t('field.at_most', { n: Number(about.maximum) })
    if (about.minimum !== undefined) return t('field.at_least', { n: Number(about.minimum) })
  }
  if (about.origin === 'string') {
    if (about.minimum !== undefined && Number(about.minimum) <= 1) return t('field.required')
    if (about.maximum !== undefined) return t('field.at_most_characters', { n: Number(about.maximum) })
  }
  return about.code === 'invalid_value' ? t('field.choose') : said(about.message)
}

/** Of a union's members, the one that the value was meant for: its type is right, something else is not. */
function decisive(issue: Issue): Issue {
  const inside = issue.code === 'invalid_union' ? issue.errors?.flat() : undefined
  const meant = inside?.find(({ code }) => code !== 'invalid_type') ?? inside?.[0]
  return meant ? decisive(meant) : issue
}
