import { createComputed, createMemo, createSignal, on, onCleanup } from 'solid-js'

/** What TanStack's observers of queries and of lists have in common. */
interface Observer<Options, Result> {
  setOptions(options: Options): void
  getCurrentResult(): Result
  subscribe(listener: (result: Result) => void): () => void
}

/**
 * What an observer sees, as a signal. Solid Query's own hooks read data through a resource, which suspends the page
 * for an instant wherever cached data is read first: all of it would leave the document and come back, without focus.
 */
export function observe<Options, Result>(
  options: () => Options,
  make: (options: Options) => Observer<Options, Result>,
): () => Result {
  const wanted = createMemo(options)
  const observer = make(wanted())
  const [result, setResult] = createSignal(observer.getCurrentResult())
  createComputed(
    on(
      wanted,
      next => {
        observer.setOptions(next)
        setResult(() => observer.getCurrentResult())
      },
      { defer: true },
    ),
  )
  onCleanup(observer.subscribe(next => setResult(() => next)))
  return result
}
