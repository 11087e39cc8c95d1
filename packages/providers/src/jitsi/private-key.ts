import { importPKCS8 } from 'jose'

/** RS256 wants at least these (RFC 7518, 3.3); runtimes refuse to sign with less. */
const minModulus = 2048

const labels = /^-----BEGIN ([A-Z0-9 ]+)-----\s+([A-Za-z0-9+/=\s]+?)\s*-----END ([A-Z0-9 ]+)-----$/

/** What is wrong with a text that should be an RSA private key, in a sentence for the person; null: nothing. */
export async function privateKeyProblem(pem: string): Promise<string | null> {
  const form = formProblem(pem)
  if (form) return form
  try {
    const { algorithm } = await importPrivateKey(pem)
    return 'modulusLength' in algorithm && Number(algorithm.modulusLength) < minModulus
      ? `The key is too short: RS256 wants an RSA key of ${minModulus} bits or more.`
      : null
  } catch {
    return 'This is not a whole RSA private key: copy the file again, from its first line to its last.'
  }
}

/** The key, in either of the two forms that OpenSSL and 8x8 write. Throws for what `privateKeyProblem` tells of. */
export async function importPrivateKey(pem: string): Promise<CryptoKey> {
  const [, label, base64 = ''] = labels.exec(pem.trim()) ?? []
  const bytes = Uint8Array.from(atob(base64.replace(/\s/g, '')), letter => letter.charCodeAt(0))
  const der = label === 'RSA PRIVATE KEY' ? wrapped(bytes) : bytes
  return importPKCS8(pemOf(der), 'RS256')
}

function formProblem(pem: string): string | null {
  if (/-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m.test(pem))
    return 'The key is locked with a passphrase: enter it without one (`openssl pkey -in locked.pem -out key.pem`).'
  if (pem.includes('-----BEGIN OPENSSH PRIVATE KEY-----'))
    return 'The key is in the form of OpenSSH: turn it into PEM (`ssh-keygen -p -m PEM -f key`).'
  if (/-----BEGIN (RSA )?PUBLIC KEY-----|^ssh-rsa /m.test(pem))
    return 'This is the public key; the private one is needed here.'
  if (pem.includes('-----BEGIN CERTIFICATE-----'))
    return 'This is a certificate; the private key is needed here.'
  if (/-----BEGIN (EC|DSA) PRIVATE KEY-----/.test(pem)) return 'The key must be one of RSA, for RS256.'
  const [, begin, , end] = labels.exec(pem.trim()) ?? []
  return begin !== undefined && begin === end && /^(RSA )?PRIVATE KEY$/.test(begin)
    ? null
    : 'Enter the whole key in PEM form, from -----BEGIN PRIVATE KEY----- to -----END PRIVATE KEY-----.'
}

/** PKCS#8 around a key of PKCS#1 (RFC 5958, 2): version 0, the algorithm rsaEncryption, the key as bytes. */
function wrapped(pkcs1: Uint8Array): Uint8Array {
  const version = [0x02, 0x01, 0x00]
  const rsaEncryption = [
    0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00,
  ]
  return element(0x30, [...version, ...rsaEncryption, ...element(0x04, pkcs1)])
}

/** A tag, the length of the content in DER's way, the content. */
function element(tag: number, content: ArrayLike<number>): Uint8Array {
  const size = content.length
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff]
  return Uint8Array.from([tag, ...length, ...Array.from(content)])
}

function pemOf(der: Uint8Array): string {
  const base64 = btoa(Array.from(der, byte => String.fromCharCode(byte)).join(''))
  return `-----BEGIN PRIVATE KEY-----\n${base64}\n-----END PRIVATE KEY-----`
}
