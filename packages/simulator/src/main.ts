import { parseCommandLine, USAGE, UsageError } from './cli.ts'
import { startSimulator } from './simulator.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

async function main(): Promise<void> {
  const options = parseCommandLine(process.argv.slice(2))
  const simulator = await startSimulator({ ...options, log: say })
  say(`API:    ${simulator.apiUrl}`)
  // A secret that was given is known to whoever gave it.
  if (options.secret === undefined) say(`Secret: ${simulator.secret}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void simulator.close())
}

try {
  await main()
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(error instanceof UsageError ? `${message}\n${USAGE}\n` : `${message}\n`)
  process.exitCode = error instanceof UsageError ? 2 : 1
}
