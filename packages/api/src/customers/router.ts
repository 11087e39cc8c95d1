import { sql } from '@streamwise/db'
import {
  ById,
  ByIds,
  Customer,
  CustomerById,
  CustomerCreate,
  CustomerList,
  CustomerOwner,
  CustomersUpdate,
  CustomerUpdate,
  CustomerWith,
  Deleted,
  DeletedMany,
  Many,
  page,
} from '@streamwise/domain'
import { equals } from '../core/filters.ts'
import { list } from '../core/list.ts'
import { deletedMany, many } from '../core/many.ts'
import { authorized, router } from '../core/procedure.ts'
import { get } from '../core/reading.ts'
import { CREATED, rest } from '../core/rest.ts'
import { createCustomer } from './create.ts'
import { deleteCustomer } from './delete.ts'
import { transferOwnership } from './owner.ts'
import { customerResource } from './resource.ts'
import { updateCustomer } from './update.ts'

export const customersRouter = router({
  list: authorized('customers:read')
    .meta(rest('GET /customers', 'List customers'))
    .input(CustomerList)
    .output(page(CustomerWith))
    .query(({ ctx, input }) =>
      list(ctx, customerResource, input, [
        equals('status', input.status),
        equals('customer_type', input.customer_type),
        equals('country', input.country),
        equals('currency', input.currency),
        equals('delinquent', input.delinquent),
        equals('external_id', input.external_id),
        equals('email', input.email),
        input.created_since === undefined ? null : sql`t.created_at >= ${Date.parse(input.created_since)}`,
        input.created_until === undefined ? null : sql`t.created_at < ${Date.parse(input.created_until)}`,
      ]),
    ),

  get: authorized('customers:read')
    .meta(rest('GET /customers/{id}', 'Get a customer'))
    .input(CustomerById)
    .output(CustomerWith)
    .query(({ ctx, input }) => get(ctx, customerResource, input.id, input)),

  create: authorized('customers:write')
    .meta(rest('POST /customers', 'Create a customer', { ...CREATED, errors: ['already_exists'] }))
    .input(CustomerCreate)
    .output(Customer)
    .mutation(({ ctx, input }) => createCustomer(ctx, input)),

  update: authorized('customers:write')
    .meta(rest('PATCH /customers/{id}', 'Change a customer', { errors: ['already_exists'] }))
    .input(CustomerUpdate)
    .output(Customer)
    .mutation(({ ctx, input }) => updateCustomer(ctx, input)),

  transferOwnership: authorized('customers:write')
    .meta(rest('POST /customers/{id}/owner', 'Name another owner of a customer'))
    .input(CustomerOwner)
    .output(Customer)
    .mutation(({ ctx, input }) => transferOwnership(ctx, input)),

  delete: authorized('customers:delete')
    .meta(
      rest('DELETE /customers/{id}', 'Delete a terminated customer with everything below it', {
        errors: ['not_usable'],
      }),
    )
    .input(ById)
    .output(Deleted)
    .mutation(({ ctx, input }) => deleteCustomer(ctx, input.id)),

  updateMany: authorized('customers:write')
    .meta(
      rest('PATCH /customers', 'Change many customers at once: all, or none', { errors: ['already_exists'] }),
    )
    .input(CustomersUpdate)
    .output(Many(Customer))
    .mutation(async ({ ctx, input: { ids, ...values } }) => ({
      data: await many(ctx, customerResource, ids, (one, id) => updateCustomer(one, { id, ...values })),
    })),

  deleteMany: authorized('customers:delete')
    .meta(
      rest('DELETE /customers', 'Delete terminated customers with everything below them: all, or none', {
        errors: ['not_usable'],
      }),
    )
    .input(ByIds)
    .output(DeletedMany)
    .mutation(async ({ ctx, input }) =>
      deletedMany(await many(ctx, customerResource, input.ids, deleteCustomer)),
    ),
})
