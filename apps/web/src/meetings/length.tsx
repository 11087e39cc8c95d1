import { lengthText } from '#ui/data/length.ts'
import { now } from '#ui/data/now.ts'

/** How long a meeting took, or has taken so far. */
export function Length(props: { from: string; to: string | null }) {
  const seconds = () => ((props.to ? Date.parse(props.to) : now().getTime()) - Date.parse(props.from)) / 1_000
  return <span class="whitespace-nowrap">{lengthText(seconds())}</span>
}
