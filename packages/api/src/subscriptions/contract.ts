import { type schema, subscriptions } from '@streamwise/db'
import { dueAt } from '@streamwise/domain'
import { type Change, type Fresh, update } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import type { SubscriptionRow } from './resource.ts'

/** Changes a subscription's row, and when the clock has to look at it next. */
export function contractChange(
  { deployment }: Pick<Context, 'deployment'>,
  row: SubscriptionRow,
  values: Partial<Fresh<typeof schema.subscriptions>>,
  audit: { before?: object; after?: object } = {},
): Change {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
  const due_at = dueAt({ ...row, ...given })
  return update(deployment, subscriptions, row, { ...given, due_at }, audit)
}
