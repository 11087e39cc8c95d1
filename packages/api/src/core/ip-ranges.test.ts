import { BlockList, isIPv4 } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coversRange, isWithin, normalisedRange } from './ip-ranges.ts'

const prefixed = (address: string, bits: number) => `${address}/${bits}`
const v4 = fc.ipV4()
/** Without the dotted spellings: of the old `::192.0.2.7` the library and Node have different ideas. */
const v6 = fc.ipV6().filter(address => !address.includes('.'))
const ranges = fc.oneof(
  fc.tuple(v4, fc.integer({ min: 0, max: 32 })),
  fc.tuple(v6, fc.integer({ min: 0, max: 128 })),
)

describe('a range of addresses', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7/32'],
    ['192.0.2.7/24', '192.0.2.0/24'],
    ['10.255.255.255/9', '10.128.0.0/9'],
    ['192.0.2.7/0', '0.0.0.0/0'],
    ['2001:DB8::1', '2001:db8::1/128'],
    ['2001:db8:ffff::1/33', '2001:db8:8000::/33'],
    ['2001:db8::/0', '::/0'],
    ['::ffff:192.0.2.7', '192.0.2.7/32'],
    ['64:ff9b::192.0.2.7', '64:ff9b::c000:207/128'],
    ['::ffff:192.0.2.7/120', '192.0.2.0/24'],
    ['::ffff:c000:207', '192.0.2.7/32'],
    ['::ffff:0:0/90', '::ffc0:0:0/90'],
    [' 192.0.2.7 ', '192.0.2.7/32'],
  ])('%s is kept as %s', (text, kept) => {
    expect(normalisedRange(text)).toBe(kept)
  })

  it.each([
    '',
    '/',
    '/8',
    '192.0.2.7/',
    '192.0.2.7/33',
    '192.0.2.7/-1',
    '192.0.2.7/8/8',
    '192.0.2.7/08x',
    '192.0.2',
    '10',
    '0x7f.0.0.1',
    '192.0.2.256',
    'meet.example.com',
    '2001:db8::1/129',
    'fe80::1%eth0',
    '2001:db8::1::',
    '*',
    '192.0.2.*',
    '192.0.2.1-192.0.2.9',
  ])('%s is none', text => {
    expect(normalisedRange(text)).toBeNull()
  })

  it('stays as it is once it is kept', () => {
    fc.assert(
      fc.property(ranges, ([address, bits]) => {
        const kept = normalisedRange(prefixed(address, bits))
        expect(kept).not.toBeNull()
        expect(normalisedRange(String(kept))).toBe(kept)
      }),
    )
  })

  it('takes no text for one that it can’t read again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-f.:/%]{1,20}$/)), text => {
        const kept = normalisedRange(text)
        if (kept !== null) expect(normalisedRange(kept)).toBe(kept)
      }),
    )
  })
})

describe('an address within ranges', () => {
  it('is the one that Node finds in them', () => {
    fc.assert(
      fc.property(ranges, fc.oneof(v4, v6), fc.boolean(), ([network, bits], far, near) => {
        const kept = String(normalisedRange(prefixed(network, bits)))
        const [base = '', prefix] = kept.split('/')
        const family = isIPv4(base) ? 'ipv4' : 'ipv6'
        // The base itself is always within; another address seldom, but for short prefixes.
        const address = near ? base : far
        const list = new BlockList()
        list.addSubnet(base, Number(prefix), family)
        const sameFamily = isIPv4(address) === (family === 'ipv4')
        expect(isWithin([kept], address)).toBe(
          sameFamily && list.check(address, isIPv4(address) ? 'ipv4' : 'ipv6'),
        )
      }),
    )
  })

  it('is the same one where it comes mapped into IPv6', () => {
    expect(isWithin(['192.0.2.0/24'], '::ffff:192.0.2.9')).toBe(true)
    expect(isWithin(['192.0.2.0/24'], '::ffff:c000:209')).toBe(true)
    expect(isWithin(['192.0.2.0/24'], '::ffff:192.0.3.9')).toBe(false)
    expect(isWithin(['::/0'], '::ffff:192.0.2.9')).toBe(false)
  })

  it('is never one that is unknown, and none is in no range', () => {
    expect(isWithin(['0.0.0.0/0', '::/0'], null)).toBe(false)
    expect(isWithin(['0.0.0.0/0', '::/0'], 'localhost')).toBe(false)
    expect(isWithin([], '192.0.2.9')).toBe(false)
    expect(isWithin(['198.51.100.0/24', '192.0.2.0/24'], '192.0.2.9')).toBe(true)
  })
})

it.each([
  ['192.0.2.0/24', true],
  ['192.0.2.7/32', true],
  ['192.0.2.0/23', false],
  ['198.51.100.1/32', false],
  ['2001:db8:1::/48', true],
  ['::/0', false],
])('of 192.0.2.0/24 and 2001:db8::/32, %s lies within: %s', (range, within) => {
  expect(coversRange(['192.0.2.0/24', '2001:db8::/32'], range)).toBe(within)
})
