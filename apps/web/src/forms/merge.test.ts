import { expect, test } from 'vitest'
import { differences, firstChoices, merged } from './merge.ts'

const base = {
  room_name: 'Physics',
  is_public: false,
  room_settings: { mute_on_start: true, banner: 'Hi' } as Record<string, unknown>,
  tags: ['a'],
  version: 1,
}

test('what nobody changed, and what both made the same of, is no difference', () => {
  const same = { ...base, room_name: 'Chemistry' }
  expect(differences(base, same, { ...same })).toEqual([])
})

test('attributes are compared one by one, lists whole', () => {
  const mine = { ...base, room_settings: { mute_on_start: false, banner: 'Hi' }, tags: ['a', 'b'] }
  const theirs = { ...base, room_settings: { mute_on_start: true, banner: 'Ho' }, tags: ['c'], version: 2 }
  expect(differences(base, mine, theirs)).toEqual([
    { path: 'room_settings.mute_on_start', base: true, mine: false, theirs: true, by: 'me' },
    { path: 'room_settings.banner', base: 'Hi', mine: 'Hi', theirs: 'Ho', by: 'them' },
    { path: 'tags', base: ['a'], mine: ['a', 'b'], theirs: ['c'], by: 'both' },
    { path: 'version', base: 1, mine: 1, theirs: 2, by: 'them' },
  ])
})

test('what only one changed holds at first; what both changed nobody has decided', () => {
  const mine = { ...base, room_name: 'Mine', is_public: true }
  const theirs = { ...base, room_name: 'Theirs', version: 2 }
  expect(firstChoices(differences(base, mine, theirs))).toEqual({
    room_name: undefined,
    is_public: 'mine',
    version: 'theirs',
  })
})

test('choices are put over what is stored now', () => {
  const mine = { ...base, room_name: 'Mine', room_settings: { mute_on_start: true } }
  const theirs = { ...base, room_name: 'Theirs', is_public: true, version: 2 }
  const found = differences(base, mine, theirs)
  expect(merged(theirs, found, { ...firstChoices(found), room_name: 'mine' })).toEqual({
    room_name: 'Mine',
    is_public: true,
    room_settings: { mute_on_start: true },
    tags: ['a'],
    version: 2,
  })
  expect(merged(theirs, found, { room_name: 'theirs', 'room_settings.banner': 'theirs' })).toEqual(theirs)
  expect(theirs.room_name).toBe('Theirs')
})

test('what I emptied and they changed is both of ours', () => {
  const mine = { ...base, room_settings: {} }
  const theirs = { ...base, room_settings: { mute_on_start: true, banner: 'Ho' } }
  expect(differences(base, mine, theirs)).toEqual([
    { path: 'room_settings.mute_on_start', base: true, mine: undefined, theirs: true, by: 'me' },
    { path: 'room_settings.banner', base: 'Hi', mine: undefined, theirs: 'Ho', by: 'both' },
  ])
})
