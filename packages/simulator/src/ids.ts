import { createHash, randomInt } from 'node:crypto'

const LETTERS_AND_DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789'
const DIGITS = '0123456789'
const HEX = '0123456789abcdef'

/** Makes ids from a source of numbers in [0, 1): the machine's randomness, or a test's seed. */
export class Ids {
  readonly #random: () => number

  constructor(random: () => number = () => randomInt(2 ** 32) / 2 ** 32) {
    this.#random = random
  }

  #pick(alphabet: string, length: number): string {
    return Array.from({ length }, () => alphabet[Math.floor(this.#random() * alphabet.length)]).join('')
  }

  token = (length: number): string => this.#pick(LETTERS_AND_DIGITS, length)

  /** A number of exactly so many digits: a voice bridge does not begin with 0. */
  digits = (length: number): string => this.#pick(DIGITS.slice(1), 1) + this.#pick(DIGITS, length - 1)

  /** A whole number from 0 up to, not including, `limit`. */
  below = (limit: number): number => Math.floor(this.#random() * limit)

  uuid = (): string =>
    `${this.#pick(HEX, 8)}-${this.#pick(HEX, 4)}-4${this.#pick(HEX, 3)}-8${this.#pick(HEX, 3)}-${this.#pick(HEX, 12)}`
}

/** `sha1(external id)-createTime`, as a server names a session of a meeting. */
export function internalMeetingId(externalId: string, createTime: number): string {
  return `${createHash('sha1').update(externalId).digest('hex')}-${createTime}`
}
