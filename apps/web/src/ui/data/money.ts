/** `formatMoney(129900, 'BRL', 'en')` is `R$1,299.00`: minor units in, digits as the currency has them. */
export function formatMoney(minorUnits: number, currency: string, locale: string): string {
  try {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency })
    return format.format(minorUnits / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
  } catch {
    return `${minorUnits} ${currency}`
  }
}

/**
 * Reads an amount that a person typed (`1299.5`, `1299,50`, `1.299,50`) as minor units, or `undefined` where it is none.
 * `10.00` are 10 yen too, `1,000` are not: that could be a thousand.
 */
export function parseMoney(text: string, currency: string): number | undefined {
  const match = /^\s*(\d{1,13})(?:[.,](\d+))?\s*$/.exec(ungrouped(text))
  if (!match) return undefined
  const digits = fractionDigits(currency)
  const fraction = digits === 0 && match[2] === '00' ? '' : (match[2] ?? '')
  if (fraction.length > digits) return undefined
  return Number(`${match[1]}${fraction.padEnd(digits, '0')}`)
}

/** Without the marks of thousands, where another mark after them says that they are such: `1.299,50`, `1,299.50`. */
const ungrouped = (text: string): string =>
  /^\s*\d{1,3}(?:(\.\d{3})+,|(,\d{3})+\.)\d+\s*$/.test(text) ? text.replace(/[.,](?=.*[.,])/g, '') : text

/** The amount as `parseMoney` reads it. */
export function moneyText(minorUnits: number, currency: string): string {
  const digits = fractionDigits(currency)
  return (minorUnits / 10 ** digits).toFixed(digits)
}

/** The amount as people of a place write it into a field, without marks of thousands: `11880,00`. */
export function moneyInput(minorUnits: number, currency: string, locale: string): string {
  const digits = fractionDigits(currency)
  return (minorUnits / 10 ** digits).toLocaleString(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: false,
    numberingSystem: 'latn',
  })
}

function fractionDigits(currency: string): number {
  try {
    return (
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
      2
    )
  } catch {
    return 2
  }
}
