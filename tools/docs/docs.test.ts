import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { operations } from '@streamwise/api'
import { ERROR_CODES, FEATURES, PERMISSIONS, ROLES } from '@streamwise/domain'
import { providerTypes } from '@streamwise/providers'
import { describe, expect, it, test } from 'vitest'
import { anchorsOf, cellsOf, linksOf } from './markdown.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')
const pages = globSync('{*.md,docs/**/*.md,packages/*/README.md}', { cwd: ROOT })

/** `roomTokens` → its page in the operators' guide. */
const pageOf = (router: string): string =>
  `docs/operators/${router.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}.md`

describe('links', () => {
  test.each(pages)('%s links to files and headings that are there', page => {
    const broken = linksOf(read(page)).filter(({ path, anchor }) => {
      const target = path === '' ? page : join(dirname(page), path)
      if (!existsSync(join(ROOT, target))) return true
      return anchor !== null && !anchorsOf(read(target)).has(anchor)
    })
    expect(broken).toEqual([])
  })
})

describe('.env.example', () => {
  it('has every variable that the hosts read, and no other', () => {
    const sources = ['apps/worker/src/config.ts', 'apps/worker/src/node/environment.ts'].map(read).join('\n')
    const known = new Set([...sources.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(match => match[1]))
    const described = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(match => match[1])
    expect(described.toSorted()).toEqual([...known].toSorted())
  })
})

describe('the tables say what the code says', () => {
  it('errors and their status', () => {
    const rows = cellsOf(read('docs/api.md')).map(([code, status]) => [code, status])
    const errors = Object.entries(ERROR_CODES).map(([code, status]) => [`\`${code}\``, String(status)])
    expect(rows).toEqual(expect.arrayContaining(errors))
  })

  test.each(operations)('operation $name', ({ name, method, path, permission, summary }) => {
    const rows = cellsOf(read(pageOf(name.split('.')[0] ?? '')))
    expect(rows).toContainEqual([`\`${method} ${path}\``, permission ? `\`${permission}\`` : '', summary])
  })

  it('features, and what holds without them', () => {
    const rows = cellsOf(read('docs/operators/features.md'))
    for (const { code, name, value_type, unit, fallback, quota } of FEATURES) {
      const without = fallback === null ? 'no limit' : fallback ? 'on' : 'off'
      const kind = value_type === 'boolean' ? 'switch' : quota ? 'quota' : 'number'
      expect(rows).toContainEqual([`\`${code}\``, name, kind, unit ?? '', without])
    }
  })

  it('permissions and the roles that have them', () => {
    const rows = cellsOf(read('docs/operators/roles.md'))
    const roles = Object.values<readonly string[]>(ROLES)
    for (const [code, { platform }] of Object.entries(PERMISSIONS))
      expect(rows).toContainEqual([
        `\`${code}\`${platform ? ' *' : ''}`,
        ...roles.map(granted => (granted.includes(code) ? 'yes' : '')),
      ])
  })

  test.each(providerTypes)('provider type $provider_type has a page with its properties', type => {
    const page = read(`docs/operators/provider-${type.provider_type}.md`)
    for (const name of Object.keys(type.properties.shape)) expect(page).toContain(`\`${name}\``)
  })

  it('settings of a room', () => {
    // In the page that is made from BigBlueButton's table, or in the page of their type or a kindred one.
    const pages: Record<string, string> = {
      bbb: 'room-settings',
      scalelite: 'room-settings',
      jaas: 'provider-jitsi',
    }
    for (const { provider_type, room_settings } of providerTypes) {
      const page = read(`docs/operators/${pages[provider_type] ?? `provider-${provider_type}`}.md`)
      const named = cellsOf(page).map(([name]) => name)
      for (const name of Object.keys(room_settings.shape)) expect(named).toContain(`\`${name}\``)
    }
  })
})
