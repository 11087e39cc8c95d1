import { expect, test } from 'vitest'
import { formatMoney, moneyInput, moneyText, parseMoney } from './money.ts'

test('shows minor units as the currency writes them', () => {
  expect(formatMoney(129900, 'BRL', 'en')).toBe('R$1,299.00')
  expect(formatMoney(1299, 'JPY', 'en')).toBe('¥1,299')
  expect(formatMoney(1299, 'KWD', 'en')).toMatch(/1\.299$/)
})

test('a currency that nobody knows still shows the amount', () => {
  expect(formatMoney(5, 'nonsense', 'en')).toBe('5 nonsense')
})

test.each([
  ['12', 'EUR', 1200],
  ['12.5', 'EUR', 1250],
  ['0,99', 'EUR', 99],
  ['1.299,50', 'BRL', 129950],
  ['1,234,567.89', 'USD', 123456789],
  ['1299', 'JPY', 1299],
])('reads %s %s as %d', (text, currency, minor) => {
  expect(parseMoney(text, currency)).toBe(minor)
  expect(parseMoney(moneyText(minor, currency), currency)).toBe(minor)
})

test('two zeros after a point say nothing, three could be a thousand', () => {
  expect(parseMoney('10.00', 'JPY')).toBe(10)
  expect(parseMoney('10,000', 'JPY')).toBeUndefined()
  expect(parseMoney('10.50', 'JPY')).toBeUndefined()
  expect(parseMoney('1,000', 'EUR')).toBeUndefined()
})

test('a field holds an amount as its reader writes it', () => {
  expect(moneyInput(1188000, 'EUR', 'pt-BR')).toBe('11880,00')
  expect(moneyInput(1188000, 'EUR', 'en')).toBe('11880.00')
  expect(moneyInput(1299, 'JPY', 'pt-BR')).toBe('1299')
})

test.each(['', 'free', '-1', '1.999', '1,2,3', '1e5', '1.299.500', '12.34,5'])('refuses %j', text => {
  expect(parseMoney(text, 'EUR')).toBeUndefined()
})
