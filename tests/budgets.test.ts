import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const DIST = join(ROOT, 'apps/web/dist')

const gzipped = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length

/** The scripts that a page loads before it shows anything: its own, and what those import at once. */
function scriptsOf(page: string): string[] {
  const html = readFileSync(join(DIST, page), 'utf8')
  const found = new Set<string>()
  const follow = (file: string) => {
    if (found.has(file)) return
    found.add(file)
    const code = readFileSync(join(DIST, 'assets', file), 'utf8')
    for (const [, next] of code.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g))
      if (next) follow(next)
  }
  for (const [, file] of html.matchAll(/(?:src|href)="\/assets\/([\w.-]+\.js)"/g)) if (file) follow(file)
  return [...found]
}

const weight = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipped(join(DIST, 'assets', file)), 0)

it('the Worker is at most 500 kB, gzipped', () => {
  const out = mkdtempSync(join(tmpdir(), 'streamwise-bundle-'))
  try {
    const wrangler = join(ROOT, 'node_modules/wrangler/bin/wrangler.js')
    const built = spawnSync(process.execPath, [wrangler, 'deploy', '--dry-run', '--outdir', out], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, CI: 'true', WRANGLER_SEND_METRICS: 'false' },
    })
    expect(built.status, built.stderr + built.stdout).toBe(0)
    expect(gzipped(join(out, 'cloudflare.js'))).toBeLessThanOrEqual(500_000)
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
})

it('the dashboard shows its first page with at most 80 kB of JavaScript, gzipped', () => {
  const first = new Set(scriptsOf('index.html'))
  // What sign-in and home load besides, found by the names that the build gives them.
  const entry = [...first].map(file => readFileSync(join(DIST, 'assets', file), 'utf8')).join('\n')
  for (const part of ['sign-in', 'layout', 'home']) {
    const file = new RegExp(`\\./(${part}-[\\w-]+\\.js)`).exec(entry)?.[1]
    expect(file, `the build has no part named ${part}`).toBeDefined()
    if (file) for (const each of importsOf(file)) first.add(each)
  }
  expect(weight(first)).toBeLessThanOrEqual(80_000)
})

it('the participants’ page has at most 20 kB of JavaScript, gzipped', () => {
  expect(weight(scriptsOf('join.html'))).toBeLessThanOrEqual(20_000)
})

function importsOf(file: string): Set<string> {
  const found = new Set<string>([file])
  for (const each of found)
    for (const [, next] of readFileSync(join(DIST, 'assets', each), 'utf8').matchAll(
      /(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g,
    ))
      if (next) found.add(next)
  return found
}
