/** A page as every list answers it. */
export type Page<Item> = { data: Item[]; meta: { next_cursor: string | null; total?: number } }

/** A list procedure of the client: `streamwise.rooms.list.query`. */
export type List<Input, Item> = (input: Input) => Promise<Page<Item>>

/**
 * Walks a list page by page, each read when it is asked for. `input` is the list's own: filters, `sort`, and `limit` as
 * the size of a page (1 to 100); with a `cursor` the walk begins there.
 */
export async function* pages<Input extends { cursor?: string }, Item>(
  list: List<Input, Item>,
  input: Input,
): AsyncGenerator<Page<Item>, void, undefined> {
  let next: Input | null = input
  while (next) {
    const page: Page<Item> = await list(next)
    yield page
    const cursor = page.meta.next_cursor
    next = cursor === null ? null : { ...input, cursor }
  }
}

/** Walks a list item by item: `for await (const room of each(streamwise.rooms.list.query, { limit: 100 }))`. */
export async function* each<Input extends { cursor?: string }, Item>(
  list: List<Input, Item>,
  input: Input,
): AsyncGenerator<Item, void, undefined> {
  for await (const page of pages(list, input)) yield* page.data
}
