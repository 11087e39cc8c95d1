import { expect, test } from 'vitest'
import type { ProviderDraft } from './draft.ts'
import { attached, detached, switched, withDefault } from './provider-list.ts'

const named = (id: string, disabled = false) => ({
  service_provider_id: id,
  provider_name: id,
  provider_type: 'bbb',
  disabled,
})
const list = (...ids: string[]) => ids.reduce<ProviderDraft[]>((all, id) => attached(all, named(id)), [])
const look = (all: ProviderDraft[]) =>
  all.map(one => `${one.service_provider_id}${one.active ? '' : ' off'}${one.default ? ' default' : ''}`)

test('the first attached provider is the default', () => {
  expect(look(list('a', 'b'))).toEqual(['a default', 'b'])
  expect(look(list('a', 'a'))).toEqual(['a default'])
})

test('the default moves, and never to one that is off', () => {
  const all = list('a', 'b', 'c')
  expect(look(withDefault(all, 'c'))).toEqual(['a', 'b', 'c default'])
  expect(look(detached(all, 'a'))).toEqual(['b default', 'c'])
  expect(look(switched(all, 'a', false))).toEqual(['a off', 'b default', 'c'])
  expect(look(detached(switched(all, 'b', false), 'a'))).toEqual(['b off', 'c default'])
})

test('without an active provider there is no default', () => {
  const none = switched(list('a'), 'a', false)
  expect(look(none)).toEqual(['a off'])
  expect(look(switched(none, 'a', true))).toEqual(['a default'])
  expect(detached(none, 'a')).toEqual([])
})

test('a provider that is disabled altogether does not become the default', () => {
  const first = attached([], named('a', true))
  expect(look(first)).toEqual(['a'])
  expect(look(attached(first, named('b')))).toEqual(['a', 'b default'])
})
