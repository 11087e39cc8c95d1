import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'

function run(...args: string[]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args])
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  return child
}

test('serves the file until it is told to stop', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'libsql-server-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const child = run('--file', join(folder, 'cli.db'), '--port', '0')
  const [line] = await once(child.stdout, 'data')
  const url = /http:\S+/.exec(String(line))?.[0]
  expect((await fetch(`${url}/health`)).status).toBe(200)
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
})

test.each([[[]], [['--file', 'a.db', '--port', '99999']], [['--file', 'a.db', '--sync', 'yes']]])(
  'explains itself when called with %j',
  async args => {
    const child = run(...args)
    const [error, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
    expect(error).toContain('Usage: libsql-server --file')
    expect(code).toBe(2)
  },
)

test('says why a file can not be served', async () => {
  const child = run('--file', join(tmpdir(), 'no', 'such', 'folder', 'a.db'), '--port', '0')
  const [error, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  expect(error).toContain('Unable to open')
  expect(code).toBe(1)
})
