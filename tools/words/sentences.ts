import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Not for the dashboard's readers: mails and meetings have their own languages, routers and REST their documents. */
const ELSEWHERE =
  /\.test\.ts$|router\.ts$|rooms\/start\.ts$|testing|example|contract\/|src\/rest\/|mails?\.ts$|letter|core\/errors\.ts/

/** What stands before a text that nobody but a programmer or a client's author reads. */
const NOT_SAID = /(?:description|summary|example):\s*$|new (?:Type|Config)?Error\(\s*$/

/** What stands before a text that a schema of the domain says of a value. */
const OF_A_SCHEMA =
  /(?:\.(?:max|min|regex|refine)\([^;]*,|(?:error|message):|invalidInput\(|Error\([^;]*,|refuse\()\s*$/

/** Two things and a verb: what they are decides the words. */
const NOTHING_FIXED = /^\{1\} \w+ \{2\}\.$/

const LITERAL = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g

/**
 * The sentences in the server's code that reach people: why it refuses, what is wrong with an input, what a test of a
 * provider finds. What varies in them is numbered, as in the phrase book.
 */
export function serverSentences(): Set<string> {
  const sentences = serverTexts().filter(
    ({ file, text, before }) =>
      !ELSEWHERE.test(file) &&
      /^[A-Z{“].* .*[.?!]$/s.test(text) &&
      !/^(?:SELECT|CREATE|WITH) /.test(text) &&
      !NOT_SAID.test(before) &&
      !NOTHING_FIXED.test(text) &&
      (!file.startsWith('packages/domain') || OF_A_SCHEMA.test(before)),
  )
  return new Set(sentences.map(({ text }) => text))
}

/** Every text in the server's code, with the code that stands before it. */
export function serverTexts(): { file: string; text: string; before: string }[] {
  return globSync('packages/{api,domain,providers}/src/**/*.ts', { cwd: ROOT }).flatMap(file => {
    const code = withoutComments(readFileSync(join(ROOT, file), 'utf8'))
    return textsIn(code).map(({ text, index }) => ({
      file,
      text,
      before: code.slice(Math.max(0, index - 200), index),
    }))
  })
}

/** The literals of code as they read, with `{1}` for their first hole. */
const textsIn = (code: string): { text: string; index: number }[] =>
  [...code.matchAll(LITERAL)].map(({ 1: one, 2: two, 3: three, index }) => ({
    text: numbered(one ?? two ?? three ?? ''),
    index,
  }))

export const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1')

function numbered(literal: string): string {
  let holes = 0
  return literal.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, () => `{${++holes}}`).replace(/\\(['"`])/g, '$1')
}
