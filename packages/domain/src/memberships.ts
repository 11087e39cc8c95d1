import * as z from 'zod'
import { entity, expectedVersion, listInput, queryBoolean, Reference, word } from './entity.ts'
import { permissionCodes } from './roles.ts'
import { User } from './users.ts'

/** A role's code; whether there is such a role is asked of the database. */
export const roleCode = word(100).min(1, 'Choose a role.').meta({ example: 'account_manager' })

const place = {
  customer_id: Reference.nullable().optional(),
  account_id: Reference.nullable().optional(),
  room_id: Reference.nullable().optional(),
}

/** The input's part that names a place of the tree; nothing named is the platform. */
export type PlaceInput = { [Name in keyof typeof place]?: string | null }

const NAMES_ONE = 'Name one place: a customer, an account or a room; none for the platform.'
const namesOne = (given: PlaceInput) =>
  Object.keys(place).filter(name => given[name as keyof PlaceInput]).length <= 1

/** An input that names at most one place beside its own attributes. */
export const withPlace = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  z.strictObject({ ...shape, ...place }).refine(given => namesOne(given as PlaceInput), {
    message: NAMES_ONE,
    path: ['customer_id'],
  })

/** Where something is: null for the platform. */
export const PlaceShown = z
  .object({ object: z.enum(['Customer', 'Account', 'Room']), id: z.string(), name: z.string() })
  .nullable()
  .meta({ description: 'The customer, account or room; null: the platform.' })

/** What a membership may be filtered by, as an invitation too. */
export const placeFilters = {
  customer_id: Reference.optional(),
  account_id: Reference.optional(),
  room_id: Reference.optional(),
  below: queryBoolean
    .optional()
    .meta({ description: 'With a customer or an account: also those of what lies below it.' }),
  platform: queryBoolean.optional().meta({ description: 'Those of the platform itself, or only others.' }),
  role: roleCode.optional(),
}

const granted = {
  role: roleCode,
  permissions: permissionCodes.meta({
    description: 'Besides those of the role.',
    example: ['rooms:end'],
  }),
}

/** A user's role and further permissions at a place. What holds there holds below. */
export const Membership = entity('Membership', {
  user_id: z.string(),
  user: z.object({
    id: z.string(),
    email: z.string(),
    first_name: z.string(),
    last_name: z.string(),
    status: User.shape.status,
  }),
  customer_id: z.string().nullable(),
  account_id: z.string().nullable(),
  room_id: z.string().nullable(),
  place: PlaceShown,
  role: z.string(),
  permissions: z.array(z.string()).meta({ description: 'Besides those of the role.' }),
  owner: z.boolean(),
})
export type Membership = z.infer<typeof Membership>

/** A place and what is granted there. */
export const Granting = { ...granted, permissions: granted.permissions.default([]) }

export const MembershipCreate = withPlace({ user_id: Reference, ...Granting }).meta({
  example: { user_id: '8t2x9p1k', customer_id: 'k3v9x0qa', role: 'viewer', permissions: ['rooms:end'] },
})

export const MembershipUpdate = z
  .strictObject(granted)
  .partial()
  .extend({ id: Reference, version: expectedVersion })

const filters = { owner: queryBoolean.optional(), role: placeFilters.role }

export const MembershipList = listInput(['created_at'], {
  user_id: Reference.optional(),
  ...placeFilters,
  ...filters,
})

/** Lists of one place or person. `below`: those of its accounts and rooms too. */
export const MembershipsOfCustomer = listInput(['created_at'], {
  customer_id: Reference,
  below: queryBoolean.optional().meta({ description: 'Also those of its accounts and rooms.' }),
  ...filters,
})
export const MembershipsOfAccount = listInput(['created_at'], {
  account_id: Reference,
  below: queryBoolean.optional().meta({ description: 'Also those of its rooms.' }),
  ...filters,
})
export const MembershipsOfRoom = listInput(['created_at'], { room_id: Reference, ...filters })
export const MembershipsOfUser = listInput(['created_at'], { user_id: Reference, ...filters })

/** All that a user is to have; what is not named is taken away. */
export const MembershipSync = z.strictObject({
  user_id: Reference,
  memberships: z
    .array(withPlace(Granting))
    .max(50, 'At most 50 at once.')
    .meta({ example: [{ customer_id: 'k3v9x0qa', role: 'viewer', permissions: ['rooms:end'] }] }),
})

/** What the caller may see of a user's memberships after they were made exactly so. */
export const MembershipsSynced = z.object({
  object: z.literal('Memberships'),
  user_id: z.string(),
  data: z.array(Membership),
})

/** What a user may do at one place, and why. */
export const PermissionsAt = z.object({
  object: z.literal('PermissionsAt'),
  membership_id: z.string(),
  place: PlaceShown,
  role: z.string(),
  owner: z.boolean(),
  of_role: z.array(z.string()).meta({ description: 'What the role allows there.' }),
  besides: z.array(z.string()).meta({ description: 'What the membership allows besides.' }),
  permissions: z.array(z.string()).meta({ description: 'All of it: holds there and below.' }),
  in_effect: z.boolean().meta({
    description: 'False while the user, or the customer, is inactive.',
  }),
})
export type PermissionsAt = z.infer<typeof PermissionsAt>

export const UserPermissions = listInput(['created_at'], { id: Reference })
