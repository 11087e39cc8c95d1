import { resolve } from 'node:path'
import process from 'node:process'
import lighthouse, { desktopConfig } from 'lighthouse'
import { browserPath, CHROMIUM_ARGS } from '../../tests/browser.ts'
import { signIn } from '../../tests/http.ts'
import { startDemo } from '../demo/demo.ts'
import { demoEnvironment } from '../demo/environment.ts'
import { startChromium } from './chromium.ts'

/**
 * `lighthouse`: what Lighthouse says of the pages that people meet first, on the demo. Admins' pages are measured as on a
 * laptop, participants' as on a slow phone (Lighthouse's own settings for both). A busy machine measures slow pages.
 */

const GOALS = { performance: 95, accessibility: 100, 'best-practices': 100 } as const
type Category = keyof typeof GOALS

const say = (text: string) => process.stdout.write(`${text}\n`)

say('Starting the demo …')
const { config, admin } = demoEnvironment(
  { ...process.env, PORT: process.env.PORT ?? '8789' },
  resolve('.data/lighthouse'),
)
const demo = await startDemo({ config, admin }, { keep: false, log: () => undefined })
const url = config.PUBLIC_URL
const { cookie } = await signIn({ url }, admin)
const [live] = demo.live
const chromium = await startChromium(await browserPath(), CHROMIUM_ARGS)

const pages = [
  { name: 'sign-in', at: `${url}/dashboard/sign-in`, desktop: true },
  { name: 'home', at: `${url}/dashboard`, desktop: true, cookie },
  { name: 'list (rooms)', at: `${url}/dashboard/rooms`, desktop: true, cookie },
  { name: 'detail (a room)', at: `${url}/dashboard/rooms/${await roomId()}`, desktop: true, cookie },
  { name: 'join', at: live?.link ?? url, desktop: false },
]

let missed = 0
for (const page of pages) {
  const scores = await measure(page)
  const text = Object.entries(scores.of).map(([name, score]) => `${name} ${score}`)
  say(`${page.name.padEnd(18)}${text.join('  ')}  (${scores.metrics})`)
  for (const fault of scores.faults) say(`    ${fault}`)
  for (const category of Object.keys(GOALS) as Category[])
    if ((scores.of[category] ?? 0) < GOALS[category]) missed++
}
chromium.close()
await demo.close()
say(missed > 0 ? `${missed} below their goals.` : 'All goals are met.')
process.exit(missed > 0 ? 1 : 0)

async function measure({ at, desktop, cookie: session }: { at: string; desktop: boolean; cookie?: string }) {
  const result = await lighthouse(
    at,
    {
      port: chromium.port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: Object.keys(GOALS),
      ...(session ? { extraHeaders: { Cookie: session.split(';')[0] ?? '' } } : {}),
    },
    desktop ? desktopConfig : undefined,
  )
  if (!result) throw new Error(`Lighthouse measured nothing at ${at}.`)
  const { categories, audits } = result.lhr
  const of = Object.fromEntries(
    Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
  )
  const metrics = [
    'first-contentful-paint',
    'largest-contentful-paint',
    'total-blocking-time',
    'cumulative-layout-shift',
  ]
    .map(
      id =>
        `${id
          .split('-')
          .map(word => word[0])
          .join('')
          .toUpperCase()} ${audits[id]?.displayValue ?? '?'}`,
    )
    .join(', ')
  const judged = [categories.accessibility, categories['best-practices']].flatMap(one => one?.auditRefs ?? [])
  const faults = judged.flatMap(({ id, weight }) => {
    const audit = audits[id]
    return weight > 0 && audit?.score !== null && (audit?.score ?? 1) < 1 ? [`${id}: ${audit?.title}`] : []
  })
  return { of, metrics, faults }
}

/** Any room. */
async function roomId(): Promise<string> {
  const answer = await fetch(`${url}/api/v1/rooms?limit=1`, {
    headers: { authorization: `Bearer ${demo.secret}` },
  })
  const { data } = (await answer.json()) as { data?: { id: string }[] }
  return data?.[0]?.id ?? ''
}
