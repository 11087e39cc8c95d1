import * as z from 'zod'
import { Customer } from './customers.ts'
import { entity, expectedVersion, line, listInput, Metadata, Reference } from './entity.ts'
import { byIdWith, include, including } from './include.ts'
import { Subscription } from './subscriptions.ts'

export const ACCOUNT_STATUSES = ['active', 'inactive', 'suspended'] as const
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number]

const attributes = {
  account_name: line(100).meta({ example: 'Berlin school' }),
  tag: line(40).nullable(),
  code: line(40).nullable(),
  status: z.enum(ACCOUNT_STATUSES),
  account_metadata: Metadata,
}

export const Account = entity('Account', {
  ...attributes,
  account_key: z.string().meta({ description: 'Short, random, unique; made by the platform.' }),
  subscriber_id: z.string(),
  subscription_id: z.string(),
  account_settings: z.record(z.string(), z.unknown()).meta({ description: 'Set by the platform alone.' }),
})
export type Account = z.infer<typeof Account>

const ofAccount = { subscriber: Customer, subscription: Subscription }
export const AccountWith = including(Account, ofAccount)
export type AccountWith = z.infer<typeof AccountWith>
export const AccountById = byIdWith(ofAccount)

export const AccountCreate = z.strictObject({
  account_name: attributes.account_name,
  subscription_id: Reference,
  tag: attributes.tag.default(null),
  code: attributes.code.default(null),
  status: attributes.status.default('active'),
  account_metadata: attributes.account_metadata.default({}),
})

export const AccountUpdate = z
  .strictObject(attributes)
  .partial()
  .extend({ id: Reference, version: expectedVersion })

export const AccountList = listInput(['created_at', 'account_name'], {
  subscriber_id: Reference.optional(),
  subscription_id: Reference.optional(),
  status: attributes.status.optional(),
  include: include(ofAccount),
})
