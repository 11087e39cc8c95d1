import axe from 'axe-core'
import type { Browser, BrowserContext, Page, ViewportSize } from 'playwright-core'
import type { Locale } from '../apps/web/src/messages/locale.ts'

/** Who looks at the pages in tests: each language and each theme is somebody's. */
export const READERS = [
  { locale: 'en', theme: 'light' },
  { locale: 'pt-BR', theme: 'dark' },
] as const satisfies readonly Reader[]
export type Reader = { locale: Locale; theme: 'light' | 'dark' }

export type Screen = {
  page: Page
  context: BrowserContext
  /** Errors of the pages' own code so far, and what the browser refused to load. None is the only good answer. */
  complaints: string[]
  /** What axe has against the page as it is now, a line each; every rule of WCAG 2.2 AA and its best practices. */
  accessible(): Promise<string[]>
  /** How far the layout of the page that is open has moved by itself (CLS, no unit), and which elements did. */
  moved(): Promise<Moved>
  [Symbol.asyncDispose](): Promise<void>
}

export type Moved = { by: number; what: string[] }

const LAPTOP = { width: 1280, height: 800 }

/** A browser window of a reader, signed in where a session's cookie (`name=value`) is given. Nothing moves in it. */
export async function openScreen(
  browser: Browser,
  url: string,
  reader: Reader,
  options: { cookie?: string; viewport?: ViewportSize; scale?: number } = {},
): Promise<Screen> {
  const context = await browser.newContext({
    locale: reader.locale,
    colorScheme: reader.theme,
    reducedMotion: 'reduce',
    viewport: options.viewport ?? LAPTOP,
    deviceScaleFactor: options.scale ?? 1,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const [name = '', value = ''] = options.cookie?.split(';')[0]?.split('=') ?? []
  if (name) await context.addCookies([{ name, value, url }])
  await context.addInitScript(watchShifts)
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('console', message => {
    // A refused request is the server's answer, and the page says it in words; its line in the console is Chromium's.
    if (message.type() === 'error' && !/the server responded with a status/.test(message.text()))
      complaints.push(message.text())
  })
  return {
    page,
    context,
    complaints,
    accessible: () => axeOf(page),
    moved: () => page.evaluate(() => window.moved),
    [Symbol.asyncDispose]: () => context.close(),
  }
}

/** Axe runs as the debugger's code, which the page's security policy does not forbid. */
async function axeOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }))
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ html, any }) => `${id}: ${help}: ${html.slice(0, 200)} ${any.map(c => c.message).join(' ')}`,
    ),
  )
}

/** Runs in the page, before its own code. */
function watchShifts(): void {
  type Shift = PerformanceEntry & {
    value: number
    hadRecentInput: boolean
    sources: readonly { node: Node | null }[]
  }
  window.moved = { by: 0, what: [] }
  new PerformanceObserver(list => {
    for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
      if (hadRecentInput) continue
      window.moved.by += value
      for (const { node } of sources)
        window.moved.what.push(`${node?.nodeName ?? 'gone'} “${node?.textContent?.slice(0, 40) ?? ''}”`)
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

declare global {
  interface Window {
    moved: Moved
    axe: typeof axe
  }
}
