import { expect, test } from 'vitest'
import { fileNameOf } from './file-name.ts'

test.each([
  ['https://files.example.com/a/agenda%202027.pdf?key=1', 'agenda 2027.pdf'],
  ['https://files.example.com/', ''],
  ['https://files.example.com/%E0%A4%A', ''],
  ['agenda.pdf', ''],
  ['', ''],
])('%s is the file “%s”', (address, name) => {
  expect(fileNameOf(address)).toBe(name)
})
