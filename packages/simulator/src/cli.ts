import { parseArgs } from 'node:util'
import { ALGORITHMS, type Algorithm } from './checksum.ts'
import type { JitsiOptions } from './jitsi/jitsi-simulator.ts'
import type { SimulatorOptions } from './simulator.ts'

export const USAGE = `Usage: simulator [--port 8090] [--host 127.0.0.1] [--secret TEXT] [--mode bbb|scalelite|jitsi|jaas]
                 [--clock real|simulated] [--algorithms sha1,sha256,…] [--recording-delay SECONDS]
                 [--bbb-version 3.0.19] [--no-webhooks]`

/** What is wrong with the command line, in a sentence for the person who typed it. */
export class UsageError extends Error {}

const MODES = ['bbb', 'scalelite', 'jitsi', 'jaas'] as const

/** The options of a command line: of a BigBlueButton, or of a Jitsi Meet. Throws `UsageError`. */
export function parseCommandLine(args: string[]): { bbb: SimulatorOptions } | { jitsi: JitsiOptions } {
  const { values } = read(args)
  const mode = oneOf('--mode', values.mode, MODES)
  const base = {
    port: wholeNumber('--port', values.port, 65_535),
    host: values.host,
    clock: oneOf<'real' | 'simulated'>('--clock', values.clock, ['real', 'simulated']),
  }
  const secret = nonEmpty('--secret', values.secret)
  if (mode === 'jitsi' || mode === 'jaas') return { jitsi: { ...base, mode, appSecret: secret } }
  const bbb = {
    ...base,
    secret,
    mode,
    algorithms: algorithms(values.algorithms),
    version: version(values['bbb-version']),
    webhooks: !values['no-webhooks'],
    recordingDelayMs: wholeNumber('--recording-delay', values['recording-delay'], 86_400) * 1_000,
  }
  return { bbb }
}

function read(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string', default: '8090' },
        host: { type: 'string', default: '127.0.0.1' },
        secret: { type: 'string' },
        mode: { type: 'string', default: 'bbb' },
        clock: { type: 'string', default: 'real' },
        algorithms: { type: 'string' },
        'bbb-version': { type: 'string' },
        'no-webhooks': { type: 'boolean', default: false },
        'recording-delay': { type: 'string', default: '60' },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function wholeNumber(flag: string, text: string, max: number): number {
  if (!/^\d{1,6}$/.test(text) || Number(text) > max) {
    throw new UsageError(`${flag} must be a whole number from 0 to ${max}, not '${text}'.`)
  }
  return Number(text)
}

function nonEmpty(flag: string, text: string | undefined): string | undefined {
  if (text === '') throw new UsageError(`${flag} must not be empty.`)
  return text
}

function version(text: string | undefined): string | undefined {
  if (text === undefined || /^\d+(\.\d+)+$/.test(text)) return text
  throw new UsageError(`--bbb-version must be like 2.7.6, not '${text}'.`)
}

function oneOf<T extends string>(flag: string, text: string, allowed: readonly T[]): T {
  const match = allowed.find(candidate => candidate === text)
  if (!match) throw new UsageError(`${flag} must be ${allowed.join(' or ')}, not '${text}'.`)
  return match
}

function algorithms(text: string | undefined): Algorithm[] | undefined {
  return text?.split(',').map(name => oneOf('--algorithms', name, ALGORITHMS))
}
