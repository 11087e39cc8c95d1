import { describe, expect, it } from 'vitest'
import { each, type Page, pages } from './pages.ts'

/** A list of the numbers below `count`, in pages of `limit`; keeps what it was asked. */
function numbers(count: number) {
  const asked: object[] = []
  const list = async (input: { limit: number; cursor?: string; sort?: string }): Promise<Page<number>> => {
    asked.push(input)
    const from = Number(input.cursor ?? 0)
    const to = Math.min(count, from + input.limit)
    const data = Array.from({ length: to - from }, (_, at) => from + at)
    return { data, meta: { next_cursor: to < count ? String(to) : null } }
  }
  return { list, asked }
}

const all = async <Item>(walk: AsyncIterable<Item>): Promise<Item[]> => {
  const items: Item[] = []
  for await (const item of walk) items.push(item)
  return items
}

describe('walking a list', () => {
  it('gives every item once, with the same input on every page', async () => {
    const { list, asked } = numbers(5)
    expect(await all(each(list, { limit: 2, sort: 'name' }))).toEqual([0, 1, 2, 3, 4])
    expect(asked).toEqual([
      { limit: 2, sort: 'name' },
      { limit: 2, sort: 'name', cursor: '2' },
      { limit: 2, sort: 'name', cursor: '4' },
    ])
  })

  it('reads no page before it is asked for', async () => {
    const { list, asked } = numbers(100)
    for await (const page of pages(list, { limit: 10 })) if (page.data.includes(15)) break
    expect(asked).toHaveLength(2)
  })

  it('begins at a cursor', async () => {
    expect(await all(each(numbers(5).list, { limit: 2, cursor: '3' }))).toEqual([3, 4])
  })

  it('ends at once where there is nothing', async () => {
    expect(await all(each(numbers(0).list, { limit: 2 }))).toEqual([])
  })

  it('ends with the error of a page', async () => {
    const list = () => Promise.reject(new Error('no'))
    await expect(all(each(list, {}))).rejects.toThrow('no')
  })
})
