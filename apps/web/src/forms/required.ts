import type { Schema } from './create-form.ts'
import { valueAt } from './paths.ts'

/**
 * Checks by a schema, and says what is missing in words of ours:
 * `required(RoomCreate, { account_id: t('account.choose') })`.
 */
export function required<Output>(
  schema: Schema<Output>,
  words: Readonly<Record<string, string>>,
): Schema<Output> {
  return {
    safeParse: input => {
      const result = schema.safeParse(input)
      if (result.success) return result
      const missing = new Set<string>()
      const issues = result.error.issues.flatMap(issue => {
        const name = issue.path.map(String).join('.')
        const message = words[name]
        if (message === undefined || !isEmpty(valueAt(input, name))) return [issue]
        if (missing.has(name)) return []
        missing.add(name)
        return [{ path: issue.path, message }]
      })
      return { success: false, error: { issues } }
    },
  }
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
