import { said } from '#messages/said.ts'
import { words } from '#ui/data/status.ts'
import { t } from './messages.ts'
import type { TestResult } from './types.ts'

/** What a test tells, in words. */
export interface TestWords {
  title: string
  text: string
  hint?: string
  /** Properties that the test found out by itself. */
  found?: string
}

const problems = [
  'unreachable',
  'timeout',
  'tls',
  'wrong_secret',
  'wrong_path',
  'garbage',
  'address_forbidden',
  'no_capacity',
  'rejected',
  'unsupported',
] as const

const hinted = ['unreachable', 'timeout', 'tls', 'wrong_secret', 'wrong_path', 'address_forbidden'] as const

/**
 * A test's result as a title, the precise reason or what was found, and what to try. What it found out is `kept` with a
 * stored provider, or `filled` into the form that it was tested from.
 */
export function testWords(result: TestResult, found: 'kept' | 'filled' = 'kept'): TestWords {
  if (result.ok) {
    const what = foundText(result.found)
    return {
      title: t('test.ok'),
      text: `${capital(factsOf(result))}.`,
      ...(what && { found: t(found === 'kept' ? 'test.found' : 'test.found.form', { what }) }),
      ...(result.note && { hint: said(result.note) }),
    }
  }
  const problem = problems.find(code => code === result.code)
  const hint = hinted.find(code => code === result.code)
  return {
    title: t(problem ? `test.${problem}` : 'test.other'),
    text: said(result.message),
    hint: hint && t(`test.${hint}.hint`),
  }
}

/** What a successful test found: `version 3.0.19, answered in 42 ms`. */
export function factsOf({ version, latency_ms }: TestResult): string {
  const facts = [version === null ? t('test.hidden') : t('test.version', { version })]
  if (latency_ms !== null) facts.push(t('test.answered', { ms: latency_ms }))
  return facts.join(', ')
}

/** `checksum algorithm sha256` */
const foundText = (found: TestResult['found']): string =>
  Object.entries(found)
    .map(([name, value]) => `${words(name).toLowerCase()} ${value}`)
    .join(', ')

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
