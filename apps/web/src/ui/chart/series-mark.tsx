import { lookAt, type Series } from './series.ts'

/** How a series is drawn, as a legend shows it: its colour, and its dashes or its bar. */
export function SeriesMark(props: { at: number; shape: Series['shape'] }) {
  const look = () => lookAt(props.at)
  const colour = () => `var(--${look().token})`
  return (
    <svg viewBox="0 0 20 10" class="h-2.5 w-5 shrink-0" aria-hidden="true">
      {props.shape === 'bar' ? (
        <rect x="6" y="0" width="8" height="10" rx="1.5" fill={colour()} />
      ) : (
        <line
          x1="0"
          y1="5"
          x2="20"
          y2="5"
          stroke={colour()}
          stroke-width="2"
          stroke-dasharray={look().dash.join(' ')}
        />
      )}
    </svg>
  )
}
