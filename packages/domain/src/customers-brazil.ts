/**
 * Check digits of Brazil's Receita Federal: weights from the right, modulo 11. Letters count by their ASCII code less 48,
 * as in the alphanumeric CNPJ of July 2026 (Instrução Normativa RFB 2.229/2024); digits come out as themselves.
 */
function digitOf(text: string, largest: number): number {
  const sum = [...text]
    .reverse()
    .reduce((all, letter, at) => all + (letter.charCodeAt(0) - 48) * (2 + (at % (largest - 1))), 0)
  return sum % 11 < 2 ? 0 : 11 - (sum % 11)
}

const endsWell = (text: string, largest: number): boolean => {
  const first = digitOf(text.slice(0, -2), largest)
  return text.endsWith(`${first}${digitOf(text.slice(0, -2) + first, largest)}`)
}

/** One character over and over has right check digits, and is never given out. */
const repeats = (text: string): boolean => new Set(text).size === 1

/** Why this is no CPF, a person's number without dots, or null where it is one. */
export function wrongCpf(text: string): string | null {
  if (!/^\d{11}$/.test(text)) return 'A CPF has 11 digits.'
  return repeats(text) || !endsWell(text, 11) ? 'The check digits of this CPF are wrong.' : null
}

/** Why this is no CNPJ, a company's number without dots, or null where it is one. */
export function wrongCnpj(text: string): string | null {
  if (!/^[A-Z\d]{12}\d{2}$/.test(text)) return 'A CNPJ has 12 letters or digits and 2 check digits.'
  return repeats(text) || !endsWell(text, 9) ? 'The check digits of this CNPJ are wrong.' : null
}
