import { createSignal, type JSX } from 'solid-js'

/** Draws a control that keeps its value. */
export function Bound<Value>(props: {
  first: Value
  children: (bound: { readonly value: Value; onChange: (value: Value) => void }) => JSX.Element
}) {
  const [value, setValue] = createSignal(props.first)
  return props.children({
    get value() {
      return value()
    },
    onChange: next => setValue(() => next),
  })
}
