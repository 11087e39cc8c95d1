import * as z from 'zod'
import { Customer } from './customers.ts'
import {
  entity,
  expectedVersion,
  line,
  listInput,
  Metadata,
  NoSettings,
  Reference,
  updateMany,
  word,
} from './entity.ts'
import { byIdWith, include, including } from './include.ts'
import { Subscription } from './subscriptions.ts'
import { User } from './users.ts'

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
  owner_id: z
    .string()
    .nullable()
    .meta({ description: 'The user who owns it: the customer’s owner where none is named.' }),
  account_settings: z.record(z.string(), z.unknown()).meta({ description: 'Set by the platform alone.' }),
})
export type Account = z.infer<typeof Account>

const ofAccount = { subscriber: Customer, subscription: Subscription, owner: User }
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
  .extend({
    id: Reference,
    version: expectedVersion,
    account_settings: NoSettings.optional().meta({
      description: 'The platform’s alone; none is predefined.',
    }),
  })

/** Another subscription of the same customer. */
export const AccountMove = z.strictObject({
  id: Reference,
  version: expectedVersion,
  subscription_id: Reference,
})

/** Who owns an account from now on: a member of it or of its customer. `version` is the account's. */
export const AccountOwner = z.strictObject({ id: Reference, user_id: Reference, version: expectedVersion })

export const AccountsUpdate = updateMany({ status: attributes.status, tag: attributes.tag })

export const AccountList = listInput(['created_at', 'account_name'], {
  subscriber_id: Reference.optional(),
  subscription_id: Reference.optional(),
  status: attributes.status.optional(),
  tag: word(40).optional(),
  code: word(40).optional(),
  include: include(ofAccount),
})
