import { expect, test } from 'vitest'
import { parseCommandLine, UsageError } from './cli.ts'

test('without flags it is BigBlueButton on 8090 of this machine alone, in real time', () => {
  expect(parseCommandLine([])).toMatchObject({
    bbb: { port: 8090, host: '127.0.0.1', mode: 'bbb', clock: 'real' },
  })
})

test('every flag has its place', () => {
  const flags = '--port 0 --host ::1 --secret s --mode scalelite --clock simulated --algorithms sha1,sha512'
  const more = ['--recording-delay=5', '--bbb-version', '2.7.6', '--no-webhooks']
  expect(parseCommandLine([...flags.split(' '), ...more])).toEqual({
    bbb: {
      version: '2.7.6',
      webhooks: false,
      port: 0,
      host: '::1',
      secret: 's',
      mode: 'scalelite',
      clock: 'simulated',
      algorithms: ['sha1', 'sha512'],
      recordingDelayMs: 5_000,
    },
  })
})

test('a Jitsi Meet has its own', () => {
  expect(parseCommandLine('--mode jaas --port 0'.split(' '))).toMatchObject({
    jitsi: { mode: 'jaas', port: 0 },
  })
  expect(parseCommandLine('--mode jitsi --secret s'.split(' '))).toMatchObject({
    jitsi: { mode: 'jitsi', appSecret: 's', clock: 'real' },
  })
})

test.each([
  ['--prot 1', /--prot/],
  ['--port', /--port/],
  ['--port 65536', /--port must be a whole number from 0 to 65535, not '65536'/],
  ['--port -1', /--port/],
  ['--mode zoom', /--mode must be bbb or scalelite or jitsi or jaas, not 'zoom'/],
  ['--clock fast', /--clock/],
  ['--algorithms md5', /--algorithms/],
  ['--bbb-version new', /--bbb-version must be like 2.7.6, not 'new'/],
  ['--recording-delay soon', /--recording-delay/],
  ['--secret=', /--secret must not be empty/],
  ['stray', /stray/],
])('%s is refused in a sentence', (line, sentence) => {
  expect(() => parseCommandLine(line.split(' '))).toThrow(UsageError)
  expect(() => parseCommandLine(line.split(' '))).toThrow(sentence)
})
