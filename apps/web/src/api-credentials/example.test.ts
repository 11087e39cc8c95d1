import { expect, test } from 'vitest'
import { exampleOf } from './example.ts'

test('the example asks for something that the credential may read', () => {
  const { curl, client } = exampleOf(['accounts:read', 'accounts:write'], 'https://meet.example.com')
  expect(curl).toContain('"https://meet.example.com/api/v1/accounts?limit=10"')
  expect(client).toContain("url: 'https://meet.example.com'")
  expect(client).toContain('streamwise.accounts.list.query({ limit: 10 })')
})

test('a credential that reads nothing can ask who it is', () => {
  const { curl, client } = exampleOf(['rooms:write'], 'https://meet.example.com')
  expect(curl).toContain('/api/v1/me')
  expect(client).toContain('users.me.query({})')
})
