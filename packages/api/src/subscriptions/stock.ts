import { type Sql, sql } from '@streamwise/db'

/**
 * Takes one from a package's stock for a subscription, where the package counts it; a CHECK refuses to sell what is not
 * there. What is sold beyond the stock takes nothing, so it gives nothing back either.
 */
export const takeFromStock = (subscription: Sql, packageKey: number): Sql[] => [
  sql`UPDATE subscriptions SET took_stock = (
      SELECT has_stock AND (stock_qty > 0 OR NOT oversell_enabled) FROM service_packages WHERE id = ${packageKey})
    WHERE id = ${subscription}`,
  sql`UPDATE service_packages SET stock_qty = stock_qty - 1
    WHERE id = ${packageKey} AND (SELECT took_stock FROM subscriptions WHERE id = ${subscription}) = 1`,
]

/** Gives back what a subscription took from its package, before it leaves it. Deleting it does so by a trigger. */
export const giveStockBack = (subscription: number): Sql =>
  sql`UPDATE service_packages SET stock_qty = stock_qty + 1
    WHERE has_stock = 1 AND id = (SELECT package_id FROM subscriptions WHERE id = ${subscription} AND took_stock = 1)`
