import { existsSync } from 'node:fs'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
)

/** A Chromium that is installed already, else the one that npm brings. Nothing is downloaded. */
export const browserPath = async (): Promise<string> => installed ?? (await chromium.executablePath())

export const CHROMIUM_ARGS: readonly string[] = [
  // Made for a place where a browser is one process; here that would end it with its first page. And it is to keep
  // sites apart, as people's browsers do.
  ...(installed
    ? []
    : chromium.args.filter(
        arg => !/single-process|zygote|web-security|insecure|isol|gpu|gl=|angle/i.test(arg),
      )),
  // A graphics card played by the processor holds up a page for most of a second that the processor draws in no time.
  '--disable-gpu',
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** A browser for tests, without a window. */
export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await browserPath(),
    args: [...CHROMIUM_ARGS],
    headless: true,
  })
}
