import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseXml, xmlDocument } from './xml.ts'

test('text and attributes are escaped, absent values leave nothing', () => {
  const document = xmlDocument('r', { a: '<&>"', b: undefined, c: '', d: { '@w': '"<', '#text': 'x' } })
  expect(document).toBe('<r><a>&lt;&amp;&gt;&quot;</a><c/><d w="&quot;&lt;">x</d></r>')
})

test('whatever the text, the document is well-formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(parseXml(xmlDocument('r', { text, attribute: { '@a': text } }))).toBeDefined()
    }),
  )
})

test('a DOCTYPE and what is not well-formed are not read', () => {
  expect(parseXml('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>')).toBeUndefined()
  expect(parseXml('<a><b></a>')).toBeUndefined()
  expect(parseXml('junk')).toBeUndefined()
})
