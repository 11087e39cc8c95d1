import { ApiError, type FieldErrors, toApiError } from '#api/errors.ts'
import type { Schema } from '#forms/create-form.ts'
import type { Issue } from '#forms/issue-words.ts'
import { formatLocale } from '#messages/locale.ts'
import { formatMoney } from '#ui/data/money.ts'
import { t } from './messages.ts'

interface Sent {
  features?: readonly { code: string }[]
  currency?: string
}

const amounts = ['price', 'signup_fee']

/**
 * The schema, with its issues where and how the form speaks: a feature by its code, as the matrix has one field a
 * code, and a limit of an amount in the units that people type.
 */
export function spoken<Output>(schema: Schema<Output>): Schema<Output> {
  return {
    safeParse: input => {
      const result = schema.safeParse(input)
      if (result.success) return result
      const sent = input as Sent // what `inputOf` made
      return { success: false, error: { issues: result.error.issues.map(issue => moved(issue, sent)) } }
    },
  }
}

/** The server's refusal, its features by their codes too. */
export function spokenError(failure: unknown, sent: Sent): ApiError {
  const { code, message, status, details, requestId, errors } = toApiError(failure)
  const byCode: FieldErrors = Object.fromEntries(
    Object.entries(errors).map(([path, messages]) => [placeOf(path.split('.'), sent).join('.'), messages]),
  )
  return new ApiError({ code, message, status, details, requestId, errors: byCode })
}

function moved(issue: Issue, sent: Sent): Issue {
  const path = placeOf(issue.path, sent)
  const [name] = path
  if (amounts.includes(String(name)) && issue.code === 'too_big' && issue.maximum !== undefined) {
    const amount = formatMoney(Number(issue.maximum), sent.currency ?? '', formatLocale())
    return { path, message: t('price.too_big', { amount }) }
  }
  return { ...issue, path }
}

/** `features.3.value` is `features.max_rooms` in the form. */
function placeOf(path: readonly PropertyKey[], sent: Sent): readonly PropertyKey[] {
  const code = path[0] === 'features' ? sent.features?.[Number(path[1])]?.code : undefined
  return code === undefined ? path : ['features', code]
}
