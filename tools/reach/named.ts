import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const WEB = fileURLToPath(new URL('../../apps/web/src/', import.meta.url))

/** The procedures that the dashboard's code names: `api.rooms.list`, or taken out by `const { list } = api.rooms`. */
export function namedProcedures(): Set<string> {
  const code = globSync('**/*.{ts,tsx}', { cwd: WEB })
    .filter(file => !file.endsWith('.test.ts') && !file.startsWith('gallery/'))
    .map(file => readFileSync(join(WEB, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''))
    .join('\n')
  const whole = [...code.matchAll(/\bapi\.(\w+)\.(\w+)/g)].map(([, router, name]) => `${router}.${name}`)
  const taken = [...code.matchAll(/\{([\w\s,]+)\} = api\.(\w+)\b/g)].flatMap(([, names = '', router]) =>
    names.split(',').map(name => `${router}.${name.trim()}`),
  )
  return new Set([...whole, ...taken])
}
