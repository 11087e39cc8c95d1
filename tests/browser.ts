import { existsSync } from 'node:fs'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

/** A Chromium that is installed already, else the one that npm brings. Nothing is downloaded. */
export async function launchBrowser(): Promise<Browser> {
  const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    existsSync,
  )
  return playwright.launch({
    executablePath: installed ?? (await chromium.executablePath()),
    args: [
      // Made for a place where a browser is one process; here that would end it with its first page. And it is to keep
      // sites apart, as people's browsers do.
      ...(installed
        ? []
        : chromium.args.filter(arg => !/single-process|zygote|web-security|insecure|isol/i.test(arg))),
      '--no-sandbox',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
    headless: true,
  })
}
