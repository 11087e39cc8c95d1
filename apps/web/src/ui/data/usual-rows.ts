import { createEffect } from 'solid-js'
import type { List } from '#api/list.ts'

const most = 50

/** How many rows a list had when this device saw it last, so that nothing jumps when they come; 8 where it never did. */
export function usualRows<Row>(name: () => string, list: List<Row>): () => number | undefined {
  const key = () => `streamwise.rows:${name()}`
  createEffect(() => {
    const count = list.rows().length
    if (!list.loading() && !list.stale() && count > 0) sessionStorage.setItem(key(), String(count))
  })
  const seen = Number(sessionStorage.getItem(key()))
  return () => (seen > 0 ? Math.min(seen, most) : undefined)
}
