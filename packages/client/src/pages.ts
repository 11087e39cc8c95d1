import { StreamWiseError } from './error.ts'

/** A page as every list answers it. */
export type Page<Item> = { data: Item[]; meta: { next_cursor: string | null; total?: number } }

/** What a walk takes besides its list: a signal that ends it, also between two pages. */
export type WalkOptions = { signal?: AbortSignal }

/** A list procedure of the client: `streamwise.rooms.list.query`. */
export type List<Input, Item> = (input: Input, options?: WalkOptions) => Promise<Page<Item>>

/**
 * Walks a list page by page, each read when it is asked for. `input` is the list's own: filters, `sort`, and `limit` as
 * the size of a page (1 to 100); with a `cursor` the walk begins there. Throws what reading a page throws; the
 * `meta.next_cursor` of the page before is where another walk goes on.
 */
export async function* pages<Input extends { cursor?: string }, Item>(
  list: List<Input, Item>,
  input: Input,
  options: WalkOptions = {},
): AsyncGenerator<Page<Item>, void, undefined> {
  let next: Input | null = input
  while (next) {
    requireGoing(options)
    const page: Page<Item> = await list(next, options)
    yield page
    const cursor = page.meta.next_cursor
    next = cursor === null ? null : { ...input, cursor }
  }
}

/** Walks a list item by item: `for await (const room of each(streamwise.rooms.list.query, { limit: 100 }))`. */
export async function* each<Input extends { cursor?: string }, Item>(
  list: List<Input, Item>,
  input: Input,
  options: WalkOptions = {},
): AsyncGenerator<Item, void, undefined> {
  for await (const page of pages(list, input, options))
    for (const item of page.data) {
      requireGoing(options)
      yield item
    }
}

function requireGoing({ signal }: WalkOptions): void {
  if (signal?.aborted) throw new StreamWiseError('aborted', 'The walk was aborted.')
}
