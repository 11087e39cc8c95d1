import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { roomSettingsPage } from './room-settings.ts'

test('the page of room settings is the one that the table makes', () => {
  const page = readFileSync(new URL('../../docs/operators/room-settings.md', import.meta.url), 'utf8')
  expect(page, 'run `node tools/docs/main.ts`').toBe(roomSettingsPage())
})
