import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { seeded } from './callbacks/faults.ts'
import { startSimulator } from './simulator.ts'
import { call, createMeeting, still } from './testing.ts'

test('the same random numbers make the same ids', async () => {
  const run = async () => {
    await using simulator = await still({ random: seeded(7) })
    return await call(simulator, 'create', { meetingID: 'room-1', name: 'Room' })
  }
  expect(await run()).toEqual(await run())
})

test('two simulators know nothing of each other', async () => {
  await using one = await still()
  await using other = await still()
  await createMeeting(one)
  expect((await call(other, 'getMeetings')).messageKey).toBe('noMeetings')
})

test('a secret is made where none is given, and an empty one is refused', async () => {
  await using simulator = await startSimulator()
  expect(simulator.secret).toMatch(/^[\w-]{32}$/)
  await expect(startSimulator({ secret: '' })).rejects.toThrow('The secret must not be empty')
})

test('a port that is taken is an error', async () => {
  await using simulator = await still()
  await expect(still({ port: Number(new URL(simulator.url).port) })).rejects.toThrow('EADDRINUSE')
})

test('closed twice is closed', async () => {
  const simulator = await still()
  await simulator.close()
  await simulator.close()
  await expect(fetch(simulator.url)).rejects.toThrow()
})

test('the process says where it is and its secret, and stops when told', async () => {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url))
  const child = spawn(process.execPath, [main, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const said = new Map<string, string>()
  for await (const line of createInterface(child.stdout)) {
    const [name = '', value = ''] = line.split(/:\s+/)
    said.set(name, value)
    if (name === 'Secret') break
  }
  const simulator = { apiUrl: said.get('API') ?? '', secret: said.get('Secret') ?? '' }
  const answer = await fetch(`${simulator.apiUrl}`)
  expect(answer.status).toBe(200)
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
})

test('the process refuses a wrong flag with a sentence and code 2', async () => {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url))
  const child = spawn(process.execPath, [main, '--mode', 'zoom'], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', chunk => {
    said += chunk
  })
  expect(await once(child, 'close')).toEqual([2, null])
  expect(said).toContain("--mode must be bbb or scalelite or jitsi or jaas, not 'zoom'.")
})
