import { formatLocale } from '#messages/locale.ts'
import { formatMoney } from '#ui/data/money.ts'
import { fullTime } from '#ui/data/time-format.ts'
import { timeZone } from '#ui/data/time-zone.ts'
import { elementOf } from './field-element.ts'
import { t } from './messages.ts'

/** A value as its field on the page would say it: a choice by its label, an amount with its currency, never a secret. */
export function valueWords(form: HTMLElement, path: string, value: unknown): string {
  if (value === undefined || value === null || value === '') return t('value.empty')
  const control = elementOf(form, path)
  if (control?.matches('[data-secret]')) return '••••••••'
  if (control instanceof HTMLSelectElement) {
    const option = [...control.options].find(one => one.value === String(value))
    if (option) return option.text
  }
  if (control?.matches('[type="radio"]')) return radioWords(form, path, value)
  const currency = control?.dataset.currency
  if (typeof value === 'number')
    return currency ? formatMoney(value, currency, formatLocale()) : value.toLocaleString(formatLocale())
  return plainWords(value)
}

function radioWords(form: HTMLElement, path: string, value: unknown): string {
  const radio = form.querySelector(`[name="${CSS.escape(path)}"][value="${CSS.escape(String(value))}"]`)
  return radio?.getAttribute('data-label') ?? plainWords(value)
}

/** A value that has no control of its own, such as an entry of a list. */
function plainWords(value: unknown): string {
  if (value === undefined || value === null || value === '') return t('value.empty')
  if (typeof value === 'boolean') return t(value ? 'value.on' : 'value.off')
  if (Array.isArray(value)) return value.length > 0 ? value.map(entryWords).join('\n') : t('value.empty')
  if (typeof value === 'object') return JSON.stringify(value)
  const text = String(value)
  return moment.test(text) ? fullTime(new Date(text), formatLocale(), timeZone()) : text
}

const moment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

/** What somebody wrote into an entry of a list: an address in one line. */
function entryWords(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return plainWords(entry)
  return Object.values(entry)
    .filter(part => (typeof part === 'string' && part !== '') || typeof part === 'number')
    .map(plainWords)
    .join(', ')
}
