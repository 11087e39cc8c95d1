import { parseCommandLine, USAGE, UsageError } from './cli.ts'
import { type JitsiOptions, startJitsi } from './jitsi/jitsi-simulator.ts'
import { type SimulatorOptions, startSimulator } from './simulator.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

async function main(): Promise<void> {
  const options = parseCommandLine(process.argv.slice(2))
  const simulator = 'jitsi' in options ? await jitsi(options.jitsi) : await bigbluebutton(options.bbb)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void simulator.close())
}

async function bigbluebutton(options: SimulatorOptions) {
  const simulator = await startSimulator({ ...options, log: say })
  say(`API:    ${simulator.apiUrl}`)
  // A secret that was given is known to whoever gave it.
  if (options.secret === undefined) say(`Secret: ${simulator.secret}`)
  return simulator
}

async function jitsi(options: JitsiOptions) {
  const simulator = await startJitsi({ ...options, log: say })
  const { app_secret, ...properties } = simulator.properties
  for (const [name, value] of Object.entries(properties)) say(`${name}: ${value}`)
  if (app_secret && options.appSecret === undefined) say(`app_secret: ${app_secret}`)
  return simulator
}

try {
  await main()
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(error instanceof UsageError ? `${message}\n${USAGE}\n` : `${message}\n`)
  process.exitCode = error instanceof UsageError ? 2 : 1
}
