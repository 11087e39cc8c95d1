import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/** The top of the repository. */
export const ROOT = fileURLToPath(new URL('../../../..', import.meta.url))
/** Where the dashboard's build is. */
export const DIST = join(ROOT, 'apps/web/dist')
const SOURCES = ['apps/web', 'packages/domain/src', 'pnpm-lock.yaml']

/** Builds the dashboard where there is no build yet, or where something that it is made of is newer. */
export function buildDashboard(): void {
  const built = join(DIST, 'index.html')
  if (existsSync(built) && newest() <= statSync(built).mtimeMs) return
  const vite = join(ROOT, 'apps/web/node_modules/vite/bin/vite.js')
  const { status, stderr, stdout } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: join(ROOT, 'apps/web'),
    encoding: 'utf8',
    // Whoever builds it for a test is no reader of development's warnings, which would weigh a kilobyte.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (status !== 0) throw new Error(`The dashboard can't be built:\n${stdout}${stderr}`)
}

const newest = (): number => Math.max(...SOURCES.map(source => changedAt(join(ROOT, source))))

function changedAt(path: string): number {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  const below = readdirSync(path, { withFileTypes: true }).filter(
    ({ name }) => name !== 'node_modules' && name !== 'dist',
  )
  return Math.max(0, ...below.map(entry => changedAt(join(path, entry.name))))
}
