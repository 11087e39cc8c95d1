import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isForbiddenAddress, isForbiddenHost } from './addresses.ts'

const forbidden =
  `0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 127.0.0.1 127.255.255.254 169.254.169.254 172.16.0.1
  172.31.255.255 192.0.2.1 192.168.0.1 198.18.0.1 203.0.113.5 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255
  :: ::1 fe80::1 fe80::1%eth0 fec0::1 fc00::1 fd12:3456::1 ff02::1 2001:db8::1 2002:7f00:1:: 2001::1 100::1
  ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:a00:1 64:ff9b::7f00:1 64:ff9b::10.0.0.1`.split(/\s+/)

const allowed =
  `1.1.1.1 8.8.8.8 100.63.255.255 100.128.0.1 172.15.0.1 172.32.0.1 192.167.1.1 193.0.0.1 223.255.255.255
  2606:4700:4700::1111 2a00:1450::1 ::ffff:8.8.8.8 64:ff9b::808:808`.split(/\s+/)

describe('isForbiddenAddress', () => {
  test.each(forbidden)('%s is forbidden', address => {
    expect(isForbiddenAddress(address)).toBe(true)
  })

  test.each(allowed)('%s is allowed', address => {
    expect(isForbiddenAddress(address)).toBe(false)
  })

  test.each(['example.com', '', 'localhost', '1.2.3.4.5', 'gggg::1'])('%j is no address', text => {
    expect(isForbiddenAddress(text)).toBeNull()
  })

  test('an address of IPv4 stays forbidden in the clothes of IPv6', () => {
    fc.assert(
      fc.property(fc.ipV4(), address => {
        const plain = isForbiddenAddress(address)
        expect(isForbiddenAddress(`::ffff:${address}`)).toBe(plain)
        expect(isForbiddenAddress(`64:ff9b::${address}`)).toBe(plain)
      }),
    )
  })
})

describe('isForbiddenHost', () => {
  test.each([
    'localhost',
    'LOCALHOST',
    'localhost.',
    'a.localhost',
    'metadata.google.internal',
    'db.internal.',
    'printer.local',
    'router.home.arpa',
    'x.localdomain',
    '[::1]',
    '[fd00::1]',
    '127.0.0.1',
    '127.0.0.1.',
    '',
  ])('%j is forbidden', host => {
    expect(isForbiddenHost(host)).toBe(true)
  })

  test.each([
    'bbb.example.com',
    'localhost.example.com',
    'internal.example.com',
    'mylocalhost.com',
    '[2606:4700::1]',
  ])('%s is allowed, as far as its writing tells', host => {
    expect(isForbiddenHost(host)).toBe(false)
  })
})
