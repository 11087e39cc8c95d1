import { v7 } from 'uuid'

/** Crockford's base 32 in lower case: no letter that reads like a digit. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const ULID_ALPHABET = ALPHABET.toUpperCase()
const ROUNDS = 6
const HALF = 0xfffff // 20 of the 40 bits that 8 letters hold

/** What turns a row's integer key into the `id` that leaves the platform, and back. */
export type HashIds = {
  /** `object` is part of the key: the same row number in two tables gives two unlike ids. */
  encode(object: string, key: number): string
  /** null for a text that no row of this object can have. */
  decode(object: string, id: string): number | null
}

/**
 * Hash ids: a keyed permutation (Feistel, 6 rounds) of 40 bits, written as 8 letters. It hides how many rows
 * there are and which come next; it protects nothing by itself, so every look-up still goes through a scope.
 * Made for speed: a list of 50 rooms encodes 200 of them.
 */
export function hashIds(secret: string): HashIds {
  const keys = new Map<string, Int32Array>()
  const keysOf = (object: string) => {
    let found = keys.get(object)
    if (!found) {
      found = Int32Array.from({ length: ROUNDS }, (_, round) =>
        hash32(`${round}\n${object}\n${secret}`, round),
      )
      keys.set(object, found)
    }
    return found
  }
  return {
    encode(object, key) {
      const rounds = keysOf(object)
      let left = Math.floor(key / 0x100000) & HALF
      let right = key & HALF
      for (let round = 0; round < ROUNDS; round++) {
        const next = left ^ mix(right, rounds[round] ?? 0)
        left = right
        right = next
      }
      return letters(left) + letters(right)
    },
    decode(object, id) {
      if (id.length !== 8) return null
      let left = number(id, 0)
      let right = number(id, 4)
      if (left < 0 || right < 0) return null
      const rounds = keysOf(object)
      for (let round = ROUNDS - 1; round >= 0; round--) {
        const previous = right ^ mix(left, rounds[round] ?? 0)
        right = left
        left = previous
      }
      return left * 0x100000 + right
    },
  }
}

/** A new row's UUID of version 7; its ULID is the same 128 bits. */
export const newUuid = (): string => v7()

/** The 128 bits of a UUID as a ULID: 26 letters that sort by creation. */
export function ulidOf(uuid: string): string {
  // 26 letters hold 130 bits: two zero bits go in front.
  let ulid = ''
  let bits = 0
  let held = 2
  for (let at = 0; at < uuid.length; at++) {
    const code = uuid.charCodeAt(at)
    if (code === 45) continue
    bits = ((bits << 4) | (code < 58 ? code - 48 : (code | 32) - 87)) & 0x1ff
    held += 4
    if (held >= 5) {
      held -= 5
      ulid += ULID_ALPHABET[(bits >> held) & 31]
    }
  }
  return ulid
}

/** The UUID that a reference in an input means, or null where it is neither a UUID nor a ULID. */
export function uuidOf(reference: string): string | null {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(reference)) return reference.toLowerCase()
  if (!/^[0-7][0-9a-hjkmnp-tv-z]{25}$/i.test(reference)) return null
  let value = 0n
  for (const letter of reference.toLowerCase()) value = value * 32n + BigInt(ALPHABET.indexOf(letter))
  const hex = value.toString(16).padStart(32, '0')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const mix = (value: number, key: number): number => {
  let h = Math.imul(value ^ key, 0x9e3779b1)
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) & HALF
}

/** Four letters for 20 bits, looked up two at a time. */
const PAIRS = Array.from({ length: 1024 }, (_, n) => `${ALPHABET[n >> 5]}${ALPHABET[n & 31]}`)
const letters = (half: number): string => `${PAIRS[half >> 10]}${PAIRS[half & 1023]}`

const VALUES = Int8Array.from({ length: 128 }, (_, code) => ALPHABET.indexOf(String.fromCharCode(code)))
const number = (id: string, from: number): number => {
  let value = 0
  for (let at = from; at < from + 4; at++) {
    const digit = VALUES[id.charCodeAt(at)] ?? -1
    if (digit < 0) return -1
    value = value * 32 + digit
  }
  return value
}

/** MurmurHash3's finish over a text: spreads a secret of any length over a round key. */
function hash32(text: string, seed: number): number {
  let h = seed ^ 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    h = Math.imul(h ^ text.charCodeAt(at), 0x01000193)
    h = Math.imul(h ^ (h >>> 15), 0x85ebca6b)
  }
  return Math.imul(h ^ (h >>> 13), 0xc2b2ae35) | 0
}
