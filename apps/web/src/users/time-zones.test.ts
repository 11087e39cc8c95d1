import { expect, test } from 'vitest'
import { searchZones } from './time-zones.ts'

test.each(['sao paulo', 'sao_paulo', ' Sao P'])('%j finds São Paulo’s zone', async text => {
  expect(await searchZones(text)).toContainEqual({
    value: 'America/Sao_Paulo',
    label: 'America/Sao Paulo',
  })
})

test('UTC is offered first, and a nonsense name finds nothing', async () => {
  expect((await searchZones(''))[0]?.value).toBe('UTC')
  expect(await searchZones('atlantis')).toEqual([])
})
