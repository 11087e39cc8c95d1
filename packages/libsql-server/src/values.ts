import { protocolError } from './errors.ts'

/** A value as the driver takes and gives it: 64-bit integers are bigint, so that none loses precision. */
export type SqlValue = null | bigint | number | string | Uint8Array

const MIN = -(2n ** 63n)
const MAX = 2n ** 63n - 1n

/** Reads one Hrana value. Throws a protocol error that says what is wrong with it. */
export function decodeValue(value: unknown): SqlValue {
  if (typeof value !== 'object' || value === null || !('type' in value)) {
    throw protocolError('A value must be an object with a `type`')
  }
  if (value.type === 'null') return null
  const content = 'value' in value ? value.value : undefined
  if (value.type === 'integer') return decodeInteger(content)
  if (value.type === 'float' && typeof content === 'number') return content
  if (value.type === 'text' && typeof content === 'string') return content
  if (value.type === 'blob' && 'base64' in value) return decodeBlob(value.base64)
  throw protocolError('Value type not recognized, or its content is of another type')
}

function decodeInteger(value: unknown): bigint {
  if (typeof value !== 'string' || !/^-?\d{1,19}$/.test(value)) {
    throw protocolError('An integer must be a string of decimal digits')
  }
  const integer = BigInt(value)
  if (integer < MIN || integer > MAX) throw protocolError('An integer must fit 64 bits')
  return integer
}

function decodeBlob(value: unknown): Uint8Array {
  if (typeof value !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(value)) {
    throw protocolError('A blob must be base64')
  }
  return Buffer.from(value, 'base64')
}

/** The JSON text of one Hrana value, written directly: rows are most of an answer. */
export function encodeValue(value: unknown): string {
  if (value === null || value === undefined) return '{"type":"null"}'
  if (typeof value === 'bigint') return `{"type":"integer","value":"${value}"}`
  if (typeof value === 'string') return `{"type":"text","value":${JSON.stringify(value)}}`
  if (typeof value === 'number') return `{"type":"float","value":${encodeFloat(value)}}`
  if (value instanceof Uint8Array) {
    const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    return `{"type":"blob","base64":"${bytes.toString('base64')}"}`
  }
  throw new TypeError(`The driver gave a value of type ${typeof value}`)
}

/** JSON has no infinity, but a number too large to hold is read as one; `-0` keeps its sign only as `-0.0`. */
function encodeFloat(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return '1e999'
  if (value === Number.NEGATIVE_INFINITY) return '-1e999'
  return Object.is(value, -0) ? '-0.0' : String(value)
}
