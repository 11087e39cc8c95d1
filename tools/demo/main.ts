import process from 'node:process'
import { parseArgs } from 'node:util'
import { ConfigError } from '@streamwise/worker/config'
import { type RunningDemo, startDemo } from './demo.ts'
import { type DemoEnvironment, DemoError, demoEnvironment } from './environment.ts'
import { FRONT_DESK, SUPPORT } from './seed/staff.ts'

/** `demo [--keep]`: everything at once, with an operator's business in it. */
process.umask(0o077)
const say = (text: string) => process.stdout.write(`${text}\n`)

const USAGE = `Usage: demo [--keep]
  --keep   goes on with the data of the last demo, instead of making it afresh`

try {
  const { keep } = options()
  const environment = demoEnvironment()
  say('Starting the demo: three simulated back-ends, the platform, and 18 months of business …')
  let making = true
  // While it is made, a back-end is made to fail on purpose.
  const log: typeof trouble = (event, facts) => {
    if (!making || !event.startsWith('provider ')) trouble(event, facts)
  }
  const demo = await startDemo(environment, { keep, log })
  making = false
  say(described(environment, demo))
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void demo.close().then(() => process.exit(0))
    })
} catch (error) {
  if (!(error instanceof DemoError || error instanceof ConfigError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

function options(): { keep: boolean } {
  try {
    return parseArgs({ options: { keep: { type: 'boolean', default: false } } }).values
  } catch (error) {
    throw new DemoError(`${error instanceof Error ? error.message : error}\n${USAGE}`)
  }
}

/** The platform's log, without requests, and without jobs and calls of back-ends that went well. */
function trouble(event: string, facts: Record<string, unknown>): void {
  if (event === 'request' || (event === 'job' && facts.error === undefined)) return
  if (event === 'provider call' && facts.outcome === 'ok') return
  process.stderr.write(`${JSON.stringify({ event, ...facts })}\n`)
}

function described(
  { config, admin }: DemoEnvironment,
  { secret, backends, live, coded }: RunningDemo,
): string {
  const url = config.PUBLIC_URL
  const [busiest] = live
  return `
Dashboard      ${url}/dashboard
  Admin        ${admin.email}
  Customer     ${busiest?.customer.email} (${busiest?.customer.name})
  Staff        ${SUPPORT.email} (sees everything), ${FRONT_DESK.email} (a role of the operator's own)
  Password     ${admin.password} (for all of them, and for everybody else of the demo)

API            ${url}/api/docs
  Credential   ${secret}
  Try it       curl -H 'Authorization: Bearer ${secret}' '${url}/api/v1/customers?limit=3'

Live now
${live.map(room => `  ${room.people} people in ${room.room_name} (${room.customer.name})\n    ${room.link}`).join('\n')}
${
  coded
    ? `
With a code
  ${coded.room_name} asks for ${coded.code}
    ${coded.link}
`
    : ''
}
Back-ends
${backends.map(({ name, url: at }) => `  ${name.padEnd(15)}${at}`).join('\n')}

Ctrl-C stops everything; with --keep the next start goes on with this data.`
}
