import process from 'node:process'
import { ConfigError } from '../config.ts'
import { readEnvironment } from './environment.ts'
import { jsonLog } from './log.ts'
import { startServer } from './server.ts'

process.umask(0o077)
const say = (text: string) => process.stdout.write(`${text}\n`)

try {
  const config = readEnvironment()
  const server = await startServer(config, { log: jsonLog(text => process.stdout.write(text)).log })
  say(`StreamWise runs at ${config.PUBLIC_URL}`)
  if (server.setupLink) say(`Make the first admin: ${server.setupLink}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void server.close().then(() => process.exit(0))
    })
} catch (error) {
  if (!(error instanceof ConfigError) && !isTaken(error)) throw error
  process.stderr.write(`StreamWise can't start.\n${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')
}
