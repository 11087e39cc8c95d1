import { describe, expect, test } from 'vitest'
import { phrasebook } from '../../apps/web/src/messages/phrasebook.ts'
import catalogues from '../../apps/web/src/messages/server/catalogues-pt-br.ts'
import refusals from '../../apps/web/src/messages/server/refusals-pt-br.ts'
import servers from '../../apps/web/src/messages/server/servers-pt-br.ts'
import portuguese from '../../apps/web/src/messages/server-pt-br.ts'
import { catalogueTexts } from './catalogues.ts'
import { dictionaries, textInPages, unused } from './dictionaries.ts'
import { serverSentences, serverTexts } from './sentences.ts'

describe('the dashboard’s words', async () => {
  test.each(await dictionaries())(
    '$folder: each is there in Portuguese, and is said',
    ({ keys, portuguese }) => {
      expect(portuguese).toBe(true)
      expect(unused(keys)).toEqual([])
    },
  )

  test('none stands in a page', () => {
    expect(textInPages()).toEqual([])
  })
})

describe('the server’s words in Portuguese', () => {
  const say = phrasebook(portuguese)
  const said = (text: string) => say(text.replace(/\{(\d)\}/g, 'x$1')) !== undefined

  test('the catalogues are said', () => {
    expect([...catalogueTexts()].filter(text => !said(text))).toEqual([])
  })

  test('so is what it refuses with and finds', () => {
    expect([...serverSentences()].filter(text => !said(text))).toEqual([])
  })

  test('nothing is kept that it no longer says', () => {
    const texts = [...serverTexts().map(({ text }) => text), ...catalogueTexts()]
    const fixed = new Set(texts.map(withoutHoles))
    const made = texts.filter(text => /\{1\}.{8}|.{8}\{1\}/s.test(text)).map(patternOf)
    const kept = Object.keys({ ...catalogues, ...refusals, ...servers })
    expect(kept.filter(text => !fixed.has(withoutHoles(text)) && !made.some(one => one.test(text)))).toEqual(
      [],
    )
  })
})

const withoutHoles = (text: string) => text.replace(/\{\d\}/g, '{}')

const patternOf = (text: string) =>
  new RegExp(`^${text.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\d\}/g, '.+')}$`, 's')
