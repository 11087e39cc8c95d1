import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { startLibsqlServer } from '@streamwise/libsql-server'
import { ConfigError } from '../config.ts'
import { deploymentOf } from '../deployment.ts'
import { buildDashboard, ROOT } from './dashboard.ts'
import { openDatabase } from './database.ts'
import { startCron } from './edge-cron.ts'
import { readEnvironment } from './environment.ts'
import { firstAdmin } from './first-admin.ts'

/** Runs the Worker in workerd on this machine, over a local libSQL server on the embedded file. */
process.umask(0o077)
const say = (text: string) => process.stdout.write(`${text}\n`)

try {
  const config = readEnvironment()
  if (!config.DATABASE_URL.startsWith('file:'))
    throw new ConfigError('DATABASE_URL: the edge runs over a file: database.')
  buildDashboard()
  const database = await openDatabase(config)
  const link = await firstAdmin(config, await deploymentOf(config, { log: () => {} }), database)
  database.close()
  const server = await startLibsqlServer({ file: config.DATABASE_URL.slice('file:'.length) })

  const file = join(config.DATA_DIR, 'edge.env')
  const { PUBLIC_URL, APP_SECRET, HASH_ID_KEY, ENCRYPTION_KEYS, ALLOW_PRIVATE_ADDRESSES } = config
  const { SMTP_URL = '', MAIL_FROM = '' } = config
  const bindings = {
    PUBLIC_URL,
    APP_SECRET,
    HASH_ID_KEY,
    ENCRYPTION_KEYS,
    ALLOW_PRIVATE_ADDRESSES,
    RATE_LIMIT_CREDENTIAL: config.RATE_LIMIT_CREDENTIAL,
    RATE_LIMIT_ADDRESS: config.RATE_LIMIT_ADDRESS,
    SMTP_URL,
    MAIL_FROM,
    DATABASE_URL: server.url,
  }
  writeFileSync(
    file,
    Object.entries(bindings)
      .map(([name, value]) => `${name}="${value}"\n`)
      .join(''),
    { mode: 0o600 },
  )

  const wrangler = join(ROOT, 'node_modules/wrangler/bin/wrangler.js')
  const dev = ['dev', '--local', '--env-file', file, '--ip', config.HOST, '--port', String(config.PORT)]
  const worker = spawn(
    process.execPath,
    [wrangler, ...dev, '--show-interactive-dev-session=false', '--inspector-port=0'],
    {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: 'true' },
    },
  )
  say(`The Worker starts at ${config.PUBLIC_URL}`)
  startCron(`http://${config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST}:${config.PORT}`)
  if (link) say(`Make the first admin: ${link}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => worker.kill(signal))
  worker.once('exit', code => void server.close().then(() => process.exit(code ?? 0)))
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  process.stderr.write(`The Worker can't start.\n${error.message}\n`)
  process.exitCode = 1
}
