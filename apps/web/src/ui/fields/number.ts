/** Reads a number that a person typed: `null` when empty, `NaN` when it is none. Spaces group digits. */
export function parseNumber(text: string, integer = false): number | null {
  const compact = text.replace(/[\s\u00a0\u202f]/g, '')
  if (compact === '') return null
  const pattern = integer ? /^-?\d+$/ : /^-?(\d+([.,]\d+)?|[.,]\d+)$/
  if (!pattern.test(compact)) return Number.NaN
  const number = Number(compact.replace(',', '.'))
  return Number.isSafeInteger(number) || !Number.isInteger(number) ? number : Number.NaN
}

/** The text that `parseNumber` reads back. */
export function formatNumber(value: number | null | undefined): string {
  return value === null || value === undefined || Number.isNaN(value) ? '' : String(value)
}
