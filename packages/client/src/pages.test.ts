import { describe, expect, it } from 'vitest'
import { each, type Page, pages, type WalkOptions } from './pages.ts'

/** A list of the numbers below `count`, in pages of `limit`; keeps what it was asked. */
function numbers(count: number) {
  const asked: object[] = []
  const list = async (
    input: { limit: number; cursor?: string; sort?: string },
    _options?: WalkOptions,
  ): Promise<Page<number>> => {
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

  it('reads no page beside the one that is looked at', async () => {
    const { list, asked } = numbers(6)
    const walk = each(list, { limit: 2 })
    expect(asked).toHaveLength(0)
    for (const [item, pages] of [
      [0, 1],
      [1, 1],
      [2, 2],
    ]) {
      expect(await walk.next()).toEqual({ done: false, value: item })
      expect(asked).toHaveLength(pages ?? 0)
    }
    await walk.return()
    expect(await walk.next()).toEqual({ done: true, value: undefined })
    expect(asked).toHaveLength(2)
  })

  it('gives what it has before a page fails, and goes on from there', async () => {
    const { list } = numbers(6)
    let broken = true
    const shaky: typeof list = async input => {
      if (input.cursor === '4' && broken) throw new Error('no')
      return list(input)
    }
    const seen: number[] = []
    let cursor: string | undefined
    const walk = async () => {
      for await (const page of pages(shaky, { limit: 2, cursor })) {
        seen.push(...page.data)
        cursor = page.meta.next_cursor ?? undefined
      }
    }
    await expect(walk()).rejects.toThrow('no')
    expect(seen).toEqual([0, 1, 2, 3])
    broken = false
    await walk()
    expect(seen).toEqual([0, 1, 2, 3, 4, 5])
  })

  it('ends when it is aborted: in a page, between pages, and before the first', async () => {
    const { list, asked } = numbers(6)
    const signals: unknown[] = []
    const noting: typeof list = (input, ...rest) => {
      signals.push(...rest)
      return list(input)
    }
    for (const last of [1, 2]) {
      const caller = new AbortController()
      const seen: number[] = []
      const walk = async () => {
        for await (const item of each(noting, { limit: 2 }, { signal: caller.signal })) {
          seen.push(item)
          if (seen.length === last) caller.abort()
        }
      }
      await expect(walk()).rejects.toMatchObject({ code: 'aborted' })
      expect(seen).toHaveLength(last)
      expect(signals.pop()).toEqual({ signal: caller.signal })
    }
    expect(asked).toHaveLength(2)
    await expect(all(pages(list, { limit: 2 }, { signal: AbortSignal.abort() }))).rejects.toMatchObject({
      code: 'aborted',
    })
    expect(asked).toHaveLength(2)
  })

  it('ends with the error of a page', async () => {
    const list = () => Promise.reject(new Error('no'))
    await expect(all(each(list, {}))).rejects.toThrow('no')
  })
})
