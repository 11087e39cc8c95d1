import ChevronLeft from 'lucide-solid/icons/chevron-left'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import { For, type JSX, Show } from 'solid-js'
import { type List, type Pages, pageSizes } from '#api/list.ts'
import { t as shell } from '#messages/index.ts'
import { Button } from '../button.tsx'
import { t } from './messages.ts'

/** What of the list is shown, and the way to the rest. */
export function TableFoot<Row>(props: { list: List<Row>; onPage: () => void }) {
  const text = () => {
    const shown = props.list.rows().length
    const total = props.list.total()
    const before = props.list.pages?.before()
    const whole = !props.list.hasMore() && props.list.pages?.first() !== false
    if (whole || shown === 0) return shell('list.count', { n: shown })
    if (before !== undefined) return t('range', { from: before + 1, to: before + shown, total })
    return total === undefined
      ? shell('list.count', { n: shown })
      : shell('list.part', { shown, total: Math.max(total, shown) })
  }
  return (
    // Nothing is seen of it while the grey rows above are not yet as many as the real ones: it would jump.
    <div
      class={
        props.list.loading()
          ? 'sr-only'
          : 'flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 px-4 pt-2 text-sm text-ink-faint'
      }
    >
      <span role="status" class="me-auto tabular-nums">
        {props.list.loading() ? shell('list.loading') : text()}
      </span>
      <Show when={props.list.pages}>
        {pages => <Pager list={props.list} pages={pages()} onPage={props.onPage} />}
      </Show>
      <Show when={!props.list.pages && props.list.hasMore()}>
        <Button size="sm" busy={props.list.loadingMore()} onClick={props.list.loadMore}>
          {shell('list.more')}
        </Button>
      </Show>
    </div>
  )
}

function Pager<Row>(props: { list: List<Row>; pages: Pages; onPage: () => void }) {
  const more = () => props.list.hasMore()
  /** Whether there could be fewer rows on a page than there are. */
  const several = () => more() || !props.pages.first() || props.list.rows().length > Math.min(...pageSizes)
  const unknown = () => !props.pages.first() && props.pages.before() === undefined
  return (
    <Show when={!props.list.loading() && several()}>
      <label class="inline-flex items-center gap-1.5 rounded-md has-focus-visible:outline-2 has-focus-visible:outline-accent">
        <span class="max-sm:sr-only">{t('page.size')}</span>
        <select
          class="min-h-7 rounded-md border border-line-strong/60 bg-surface px-1 text-ink outline-none"
          onChange={event => props.pages.setSize(Number(event.currentTarget.value))}
        >
          <For each={pageSizes}>
            {size => (
              <option value={size} selected={props.pages.size() === size}>
                {size}
              </option>
            )}
          </For>
        </select>
      </label>
      <nav class="flex gap-1.5">
        <Step
          on={!props.pages.first()}
          icon={<ChevronLeft size={15} />}
          onPress={() => {
            props.pages.back()
            props.onPage()
          }}
        >
          {t(unknown() ? 'page.first' : 'page.back')}
        </Step>
        <Step
          on={more()}
          onAhead={props.pages.prepare}
          onPress={() => {
            props.pages.next()
            props.onPage()
          }}
        >
          {t('page.next')}
          <ChevronRight size={15} />
        </Step>
      </nav>
    </Show>
  )
}

/** Stays focusable where it leads no further: focus would be lost at the ends of the list. */
function Step(props: {
  on: boolean
  icon?: JSX.Element
  onAhead?: () => void
  onPress: () => void
  children: JSX.Element
}) {
  return (
    <Button
      size="sm"
      icon={props.icon}
      aria-disabled={props.on ? undefined : 'true'}
      onPointerEnter={() => props.on && props.onAhead?.()}
      onFocus={() => props.on && props.onAhead?.()}
      onClick={() => props.on && props.onPress()}
    >
      {props.children}
    </Button>
  )
}
