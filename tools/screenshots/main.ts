import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { launchBrowser } from '../../tests/browser.ts'
import { api, signIn } from '../../tests/http.ts'
import { openScreen, READERS, type Reader, type Screen } from '../../tests/screen.ts'
import { startDemo } from '../demo/demo.ts'
import { demoEnvironment } from '../demo/environment.ts'
import { pagePaths } from './pages.ts'
import { participantsPages } from './participants.ts'

/**
 * `screenshots [--only rooms] [--size laptop] [--locale en]`: every page of the demo, in each language, theme and size, into
 * `screenshots/`.
 */

const SIZES = {
  phone: { width: 390, height: 844 },
  laptop: { width: 1280, height: 800 },
  wide: { width: 1920, height: 1080 },
} as const

/** Layout that moved by itself, in the unit of the browsers (CLS); from here on it is worth a look. */
const NOTICEABLE_SHIFT = 0.02

const text = { type: 'string' } as const
const {
  only,
  size: oneSize,
  locale,
} = parseArgs({ options: { only: text, size: text, locale: text } }).values
const readers = READERS.filter(reader => !locale || reader.locale === locale)
const sizes = (Object.keys(SIZES) as (keyof typeof SIZES)[]).filter(size => !oneSize || size === oneSize)
const say = (text: string) => process.stdout.write(`${text}\n`)
const directory = resolve('screenshots')

say('Starting the demo …')
const { config, admin } = demoEnvironment(
  { ...process.env, PORT: process.env.PORT ?? '8788' },
  resolve('.data/screenshots'),
)
const demo = await startDemo(
  { config, admin },
  {
    keep: false,
    log: () => undefined,
  },
)
const browser = await launchBrowser()
const url = config.PUBLIC_URL
const [busiest] = demo.live
const customer = { email: busiest?.customer.email ?? '', password: admin.password }
const faults: string[] = []

/** Whose eyes the pages are seen through, and which pages those are. */
const seen = [
  { who: 'admin', cookie: (await signIn({ url }, admin)).cookie },
  { who: 'customer', cookie: (await signIn({ url }, customer)).cookie },
  { who: 'nobody', cookie: undefined },
] as const

if (!only && !oneSize && !locale) await rm(directory, { recursive: true, force: true })
for (const reader of readers)
  for (const { who, cookie } of seen) {
    const wanted = (await pathsFor(who, cookie)).filter(({ name }) => !only || name.includes(only))
    for (const size of sizes) {
      await using screen = await openScreen(browser, url, reader, { cookie, viewport: SIZES[size] })
      for (const page of wanted) await photograph(screen, page, { reader, size, who })
    }
    say(`${reader.locale} ${reader.theme}, ${who}: ${wanted.length} pages`)
  }
await browser.close()
await demo.close()
say(faults.length > 0 ? `Worth a look:\n  ${faults.join('\n  ')}` : 'Nothing moved, nothing was too wide.')
process.exit(0)

type Shot = { name: string; path: string }

async function pathsFor(
  who: (typeof seen)[number]['who'],
  cookie: string | undefined,
): Promise<readonly Shot[]> {
  if (who === 'nobody') return participantsPages(demo, { url, cookie: seen[0].cookie })
  const caller = api({ url }, { cookie: cookie ?? '' })
  // Where a list can be asked for what is live or newest, its first row has most to show.
  const pages = await pagePaths(async list => {
    for (const query of ['live=true&limit=1', 'limit=1']) {
      const { data } = (await caller.get(`${list}?${query}`)).body
      if (data?.length > 0) return data
    }
    return []
  })
  return pages.map(({ pattern, path }) => ({ name: nameOf(pattern), path: `/dashboard${path}` }))
}

/** `/rooms/:id/edit` → `rooms-id-edit`. */
function nameOf(pattern: string): string {
  return pattern.replaceAll(':', '').split('/').filter(Boolean).join('-') || 'home'
}

async function photograph(
  { page, complaints, moved }: Screen,
  { name, path }: Shot,
  { reader, size, who }: { reader: Reader; size: keyof typeof SIZES; who: string },
): Promise<void> {
  const at = join(directory, `${reader.locale}-${reader.theme}`, size, who)
  await mkdir(at, { recursive: true })
  await page.goto(`${url}${path}`)
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
  await page.screenshot({ path: join(at, `${name}.png`), fullPage: true })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  const { by, what } = await moved()
  const label = `${reader.locale} ${size} ${who} ${name}`
  if (wide > 0) faults.push(`${label}: ${wide} px too wide`)
  if (by > NOTICEABLE_SHIFT)
    faults.push(`${label}: moved by ${by.toFixed(3)}: ${what.slice(0, 3).join(', ')}`)
  for (const complaint of complaints.splice(0)) faults.push(`${label}: ${complaint.slice(0, 200)}`)
}
