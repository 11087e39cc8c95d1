import type { Caller } from './procedure.ts'

type Narrow = <Input>(path: readonly string[], input: Input) => Input

const notAtAll: Narrow = (_, input) => input
let narrow = notAtAll

/** From now on, what is asked is narrowed like this; without it, not any more. */
export function narrowWith(next = notAtAll): void {
  narrow = next
}

/** An input as it is asked: see `client-home/of-one-customer.ts`. Tracked where what it depends on is. */
export const narrowed: Narrow = (path, input) => narrow(path, input)

/** Calls whose inputs are narrowed. */
export const narrowing = ({ query, mutation }: Caller): Caller => ({
  query: (path, input, options) => query(path, narrowed(path.split('.'), input), options),
  mutation,
})
