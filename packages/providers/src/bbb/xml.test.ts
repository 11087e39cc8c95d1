import { expect, test } from 'vitest'
import {
  attributeOf,
  childOf,
  childrenOf,
  escapeAttribute,
  integerOf,
  isHtml,
  ownText,
  parseXml,
  textOf,
} from './xml.ts'

function read(content: string) {
  return parseXml(`<?xml version="1.0"?><response>${content}</response>\n`, 'response')
}

test('texts stay texts, whatever they look like', () => {
  const node = read('<meetingID>007</meetingID><id>1e5</id><hex>0x10</hex><yes>true</yes>')
  expect(node).toEqual({ meetingID: '007', id: '1e5', hex: '0x10', yes: 'true' })
})

test("XML's own entities are read, in CDATA they are not", () => {
  expect(read('<a>R&amp;D &lt;1&gt;</a><b><![CDATA[<p>&amp;</p>]]></b>')).toEqual({
    a: 'R&D <1>',
    b: '<p>&amp;</p>',
  })
})

test.each([
  ['nothing', ''],
  ['words', 'hello'],
  ['HTML', '<!DOCTYPE html><html><body>hi</body></html>'],
  ['another root', '<error>no</error>'],
  ['a document cut in half', '<response><returncode>SUCCESS</returncode><mee'],
  ['a document cut after an element', '<response><returncode>SUCCESS</returncode>'],
  ['a declared entity', '<!DOCTYPE r [<!ENTITY x "y">]><response><a>&x;</a></response>'],
  [
    'an external entity',
    '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><response><a>&x;</a></response>',
  ],
  ['a name that would reach the prototype', '<response><__proto__>1</__proto__></response>'],
  ['elements without end', `<response>${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}</response>`],
  ['a mere text', '<response>hello</response>'],
  ['the root twice', '<response><a>1</a></response><response><a>2</a></response>'],
])('%s is no answer', (_, text) => {
  expect(parseXml(text, 'response')).toBeNull()
})

test('textOf takes plain, single, filled elements of the node itself', () => {
  const node = read('<a>x</a><empty/><twice>1</twice><twice>2</twice><deep><b>1</b></deep>')
  if (!node) throw new Error('not read')
  expect(['a', 'empty', 'twice', 'deep', 'toString'].map(tag => textOf(node, tag))).toEqual([
    'x',
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test.each([
  ['1531155809613', 1531155809613],
  ['0', 0],
  ['-1', undefined],
  ['1.5', undefined],
  ['1e3', undefined],
  ['NaN', undefined],
  ['99999999999999999999', undefined],
])('integerOf reads %s as %s', (text, expected) => {
  expect(integerOf({ n: text }, 'n')).toBe(expected)
})

test('HTML is recognised', () => {
  expect(['<!doctype HTML>', '\n<html lang="en">', '<response/>', 'html'].map(isHtml)).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test('an attribute can hold any text', () => {
  expect(escapeAttribute('a"b<c>&d\u0000e\n')).toBe('a&quot;b&lt;c&gt;&amp;d e ')
})

test('characters are read however they are written, and in plenty', () => {
  const text = 'O&#39;Neil &#xE9; &amp;lt; &quot; &nbsp;'
  const parsed = parseXml(`<response><a>${text}</a></response>`, 'response')
  expect(parsed && textOf(parsed, 'a')).toBe('O\'Neil é &lt; " \u00a0')
  const many = parseXml(`<response>${'<a>&amp;&#39;</a>'.repeat(20_000)}</response>`, 'response')
  expect(childrenOf(many, 'a').map(ownText)).toEqual(Array(20_000).fill("&'"))
})

test('elements and attributes are found, one or many', () => {
  const document = '<response><i><a x="1&amp;2">one</a></i><j><a>two</a><a/><a y="3"/></j><k/></response>'
  const parsed = parseXml(document, 'response')
  const read = (tag: string) =>
    childrenOf(parsed && childOf(parsed, tag), 'a').map(one => [ownText(one), attributeOf(one, 'x')])
  expect(read('i')).toEqual([['one', '1&2']])
  expect(read('j')).toEqual([
    ['two', undefined],
    [undefined, undefined],
  ])
  expect(read('k')).toEqual([])
  expect(read('none')).toEqual([])
})
