import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A Chromium that others can steer by its debugging port, with a profile of its own. Throws where it does not start. */
export async function startChromium(
  path: string,
  args: readonly string[],
): Promise<{ port: number; close(): void }> {
  const profile = mkdtempSync(join(tmpdir(), 'streamwise-chromium-'))
  const child = spawn(
    path,
    [...args, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const close = () => {
    child.kill()
    child.once('close', () => rmSync(profile, { recursive: true, force: true }))
  }
  let said = ''
  for await (const chunk of child.stderr) {
    said += chunk
    const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1]
    if (port) {
      child.stderr.resume()
      return { port: Number(port), close }
    }
  }
  throw new Error(`Chromium did not start: ${said}`)
}
