import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { Build, gzipped, weight } from './build.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** What sign-in and home load besides the entry; every other page follows one of them. */
const FIRST = ['index.html', 'src/session/sign-in.tsx', 'src/app/layout.tsx', 'src/home/home.tsx']

const build = new Build()
const first = build.scripts(...FIRST)

/** The modules of the pages, as `pages.ts` loads them: `src/rooms/list.tsx`. */
const pages = [
  ...readFileSync(join(ROOT, 'apps/web/src/app/pages.ts'), 'utf8').matchAll(/import\('#([\w/-]+\.tsx)'\)/g),
].map(([, module]) => `src/${module}`)

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
  expect(weight(first)).toBeLessThanOrEqual(80_000)
})

it.each(pages)('%s comes with at most 30 kB more, and 17 kB of words in Portuguese', module => {
  const more = [...build.scripts(module)].filter(file => !first.has(file))
  const words = [...build.words('pt-br', module)].filter(file => !first.has(file) && !more.includes(file))
  expect(weight(more)).toBeLessThanOrEqual(30_000)
  expect(weight(words)).toBeLessThanOrEqual(17_000)
})

it('the participants’ page has at most 40 kB of JavaScript, gzipped', () => {
  expect(weight(build.scripts('join.html'))).toBeLessThanOrEqual(40_000)
})
