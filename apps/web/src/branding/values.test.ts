import { expect, test } from 'vitest'
import { brandingInput, brandingValues } from './values.ts'

test('what is empty is not sent, and what is stored comes back as it was', () => {
  const stored = { brand_name: 'Aurora', brand_color: '#7a1fa2', support_email: null }
  const values = brandingValues(stored)
  expect(values.support_email).toBe('')
  expect(brandingInput({ ...values, support_url: '  ' })).toEqual({
    brand_name: 'Aurora',
    brand_color: '#7a1fa2',
  })
  expect(brandingInput(brandingValues())).toEqual({})
})
