import { BarChart, Interpolation, LineChart } from 'chartist'
import { createEffect, onCleanup, onMount } from 'solid-js'
import './chart.css'
import { labelled, lookAt, nearest, type Series, standsAlone } from './series.ts'

export interface PlotProps {
  series: readonly Series[]
  /** What stands below a period. */
  label: (at: string) => string
  /** What stands beside a line of the grid. */
  scale: (value: number) => string
  /** The period that is looked at. */
  at: number | undefined
  /** Which period the pointer is over, and how far from the left it stands in px. */
  onLook: (at: number | undefined, left: number) => void
}

const LABEL_WIDTH = 72
const SCALE_WIDTH = 40
const MOST_BAR = 28
/** Of so few periods each is marked; of more, those that no line leads to. */
const MARKED = 14

/** The drawing of a chart: bars where all series are bars. It says nothing to a screen reader: `TimeChart` does. */
export default function Plot(props: PlotProps) {
  let place: HTMLDivElement | undefined
  let chart: LineChart | BarChart | undefined
  /** Where each period stands, in px from the left. */
  let lefts: number[] = []

  const periods = () => props.series[0]?.points ?? []
  const bars = () => props.series.every(({ shape }) => shape === 'bar')

  const draw = () => {
    if (!place || place.clientWidth === 0) return
    chart?.detach()
    place.replaceChildren()
    const width = place.clientWidth - SCALE_WIDTH - 12
    const count = periods().length
    const bar = Math.min(MOST_BAR, (0.7 * width) / Math.max(1, count) / Math.max(1, props.series.length))
    place.style.setProperty('--bar', `${Math.max(1, bar)}px`)
    const shown = new Set(labelled(count, width, LABEL_WIDTH))
    const data = {
      labels: periods().map(({ at }) => props.label(at)),
      series: props.series.map(({ points }, at) => ({
        className: `series-${at}`,
        data: points.map(({ value }) => value),
      })),
    }
    const options = {
      low: 0,
      chartPadding: { top: 8, right: 12, bottom: 0, left: 0 },
      axisX: {
        showGrid: false,
        offset: 24,
        labelInterpolationFnc: (label: string | number, at: number) => (shown.has(at) ? label : null),
      },
      axisY: {
        offset: SCALE_WIDTH,
        scaleMinSpace: 36,
        onlyInteger: true,
        labelInterpolationFnc: (value: string | number) => props.scale(Number(value)),
      },
      // Where all is nothing there is still a scale.
      ...(props.series.some(({ points }) => points.some(point => point.value)) ? {} : { high: 4 }),
    }
    chart = bars()
      ? new BarChart(place, data, { ...options, seriesBarDistance: bar + 1 })
      : new LineChart(place, data, {
          ...options,
          fullWidth: true,
          showPoint: true,
          lineSmooth: Interpolation.none({ fillHoles: false }),
        })
    const left = SCALE_WIDTH
    lefts = periods().map((_, at) =>
      bars() ? left + (width * (at + 0.5)) / count : left + (width * at) / Math.max(1, count - 1),
    )
    chart.on('draw', drawn => {
      if (drawn.type !== 'point' || count <= MARKED) return
      const { points } = props.series[drawn.seriesIndex] ?? { points: [] }
      if (!standsAlone(points, drawn.index)) drawn.element.remove()
    })
    chart.on('created', () => {
      for (const group of place?.querySelectorAll<SVGElement>('.ct-series') ?? []) {
        const at = Number(/series-(\d+)/.exec(group.getAttribute('class') ?? '')?.[1] ?? 0)
        dress(group, at)
      }
    })
  }

  onMount(() => {
    if (!place) return
    let drawn = 0
    const sized = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0
      if (width === 0 || width === drawn) return
      drawn = width
      draw()
    })
    sized.observe(place)
    onCleanup(() => {
      sized.disconnect()
      chart?.detach()
    })
  })
  createEffect(draw)
  createEffect(() => {
    const { at } = props
    if (at !== undefined) props.onLook(at, lefts[at] ?? 0)
  })

  const look = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    const at = nearest(lefts, x)
    props.onLook(at, at === undefined ? 0 : (lefts[at] ?? 0))
  }
  return (
    <div
      class="absolute inset-0"
      onPointerMove={look}
      onPointerDown={look}
      onPointerLeave={() => props.onLook(undefined, 0)}
    >
      <div
        ref={place}
        class="chart pointer-events-none absolute inset-0"
        data-shape={bars() ? 'bar' : 'line'}
        aria-hidden="true"
      />
    </div>
  )
}

/** Gives a series its look: the colour of a token, and dashes. */
function dress(group: SVGElement, at: number): void {
  const { token, dash } = lookAt(at)
  group.style.color = `var(--${token})`
  if (dash.length) group.style.setProperty('--dash', dash.join(' '))
}
