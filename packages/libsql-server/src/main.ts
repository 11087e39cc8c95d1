#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { startLibsqlServer } from './server.ts'

const USAGE =
  'Usage: libsql-server --file <path> [--port 8081] [--host 127.0.0.1]\nLIBSQL_AUTH_TOKEN, if set, is the token that clients must send.\n'

/** Runs the server until it is interrupted. Answers the exit code if it could not start. */
async function main(): Promise<number | undefined> {
  const options = readOptions()
  if (!options) {
    process.stderr.write(USAGE)
    return 2
  }
  try {
    const server = await startLibsqlServer(options)
    process.stdout.write(`${options.file} is at ${server.url}\n`)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close())
  } catch (cause) {
    process.stderr.write(`${cause instanceof Error ? cause.message : cause}\n`)
    return 1
  }
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        file: { type: 'string' },
        port: { type: 'string', default: '8081' },
        host: { type: 'string', default: '127.0.0.1' },
      },
    })
    const port = Number(values.port)
    if (!values.file || !/^\d+$/.test(values.port) || port > 65_535) return undefined
    return {
      file: values.file,
      port,
      host: values.host,
      authToken: process.env.LIBSQL_AUTH_TOKEN || undefined,
    }
  } catch {
    return undefined
  }
}

process.exitCode = await main()
