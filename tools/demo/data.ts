import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type DemoData = {
  /** The database. */
  file: string
  /** Whether it has to be filled. */
  fresh: boolean
  /** Says that it was filled to the end: only then it can be kept. */
  filled(): void
}

/** The demo's data; what was there is removed, unless it is to be kept and was filled to the end. */
export function demoData(directory: string, keep: boolean): DemoData {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const file = join(directory, 'streamwise.db')
  const mark = join(directory, 'filled')
  const fresh = !(keep && existsSync(mark) && existsSync(file))
  if (fresh) for (const each of [mark, file, `${file}-wal`, `${file}-shm`]) rmSync(each, { force: true })
  return { file, fresh, filled: () => writeFileSync(mark, '') }
}
