import { createPublicKey, generateKeyPairSync, type KeyObject, verify } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { importPrivateKey, privateKeyProblem } from './private-key.ts'

const rsa = (modulusLength: number) => generateKeyPairSync('rsa', { modulusLength })
const pem = (key: KeyObject, type: 'pkcs1' | 'pkcs8' | 'spki') =>
  key.export({ type, format: 'pem' }).toString()
const pair = rsa(2048)

describe('takes a private key', () => {
  test.each(['pkcs8', 'pkcs1'] as const)('in the form of %s, and signs with it', async type => {
    const text = pem(pair.privateKey, type)
    expect(await privateKeyProblem(text)).toBeNull()
    expect(await privateKeyProblem(`\n${text.replaceAll('\n', '\r\n')}  `)).toBeNull()
    const data = new TextEncoder().encode('signed')
    const signature = await crypto.subtle.sign('RSASSA-PKCS1-v1_5', await importPrivateKey(text), data)
    expect(verify('sha256', data, createPublicKey(text), new Uint8Array(signature))).toBe(true)
  })

  test('of 4096 bits, whose lengths take more bytes', async () => {
    expect(await privateKeyProblem(pem(rsa(4096).privateKey, 'pkcs1'))).toBeNull()
  })
})

describe('says what is wrong with', () => {
  const locked = pair.privateKey
    .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' })
    .toString()
  const oldLocked = pair.privateKey
    .export({ type: 'pkcs1', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' })
    .toString()
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  const pkcs8 = pem(pair.privateKey, 'pkcs8')
  test.each([
    ['a key with a passphrase', locked, /passphrase/],
    ['an older one with a passphrase', oldLocked, /passphrase/],
    ['the public key', pem(pair.publicKey, 'spki'), /public key/],
    ['the public key of PKCS#1', pem(pair.publicKey, 'pkcs1'), /public key/],
    [
      'an OpenSSH key',
      '-----BEGIN OPENSSH PRIVATE KEY-----\nAA==\n-----END OPENSSH PRIVATE KEY-----',
      /ssh-keygen/,
    ],
    ['a certificate', '-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----', /certificate/],
    ['a key of another kind', ec.export({ type: 'sec1', format: 'pem' }).toString(), /RSA/],
    ['a key of another kind in PKCS#8', ec.export({ type: 'pkcs8', format: 'pem' }).toString(), /RSA/],
    ['a short key', pem(rsa(1024).privateKey, 'pkcs8'), /2048 bits/],
    ['half a key', pkcs8.replace(/\n[^-\n]+\n[^-\n]+\n-----END/, '\n-----END'), /whole/],
    ['a key without its last line', pkcs8.replace(/-----END.*\n/, ''), /PEM form/],
    ['lines that do not belong together', pkcs8.replace('END PRIVATE', 'END RSA PRIVATE'), /PEM form/],
    ['a key of PKCS#8 that says PKCS#1', pkcs8.replaceAll('PRIVATE', 'RSA PRIVATE'), /whole/],
    ['nonsense', 'nonsense', /PEM form/],
    ['nothing', '', /PEM form/],
  ])('%s', async (_, text, sentence) => {
    expect(await privateKeyProblem(text)).toMatch(sentence)
  })
})
