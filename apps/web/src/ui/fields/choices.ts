import { locale } from '#messages/locale.ts'
import type { Option } from './select.tsx'

type Kind = 'region' | 'currency' | 'language'

/** The name of a country, a currency or a language in the reader's language; its code where it has none. */
export function nameOfCode(kind: Kind, code: string): string {
  try {
    const name = new Intl.DisplayNames(locale(), { type: kind }).of(code) ?? code
    // Portuguese writes languages and currencies small; here each stands for itself, as an option or a value.
    return name.charAt(0).toLocaleUpperCase(locale()) + name.slice(1)
  } catch {
    return code
  }
}

/** Countries by name: give the codes, `COUNTRIES` of the domain. */
export function countryOptions(codes: readonly string[]): Option[] {
  return byLabel(codes.map(value => ({ value, label: nameOfCode('region', value) })))
}

/** Currencies by code, since that is what people type: “EUR – Euro”. */
export function currencyOptions(): Option[] {
  return Intl.supportedValuesOf('currency').map(value => ({
    value,
    label: `${value} – ${nameOfCode('currency', value)}`,
  }))
}

const languages =
  'ar bg ca cs da de el en en-GB en-US es es-MX et fi fr fr-CA he hi hr hu id it ja ko lt lv nb nl pl pt-BR pt-PT ro ru sk sl sr sv th tr uk vi zh-CN zh-TW'

/** Languages by name, with `current` among them whatever it is. */
export function languageOptions(current: string): Option[] {
  const codes = new Set([...languages.split(' '), current].filter(Boolean))
  return byLabel([...codes].map(value => ({ value, label: nameOfCode('language', value) })))
}

function byLabel(options: Option[]): Option[] {
  return options.sort((a, b) => a.label.localeCompare(b.label, locale()))
}
