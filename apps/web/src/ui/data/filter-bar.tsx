import Search from 'lucide-solid/icons/search'
import { createEffect, createMemo, createSignal, For, type JSX, on, onCleanup, onMount, Show } from 'solid-js'
import { t } from '#messages/index.ts'
import { singleKeys } from '#search/keys.ts'
import { Button } from '../button.tsx'
import { type Filter, FilterField, PeriodFilter } from './filter-fields.tsx'
import { isTyping } from './page-keys.ts'
import type { UrlState } from './url-state.ts'

export interface FilterBarProps {
  /** From `useUrlState`; the parameter `search` is the search box's. */
  state: UrlState
  /** What is searched: “Search rooms”. Without it there is no search box. */
  search?: string
  selects?: readonly Filter[]
  /** What the period of the list is of, “Created”: `periodState` is in its URL. */
  period?: string
  /** Filters that few need: they are shown when they are asked for, and while they are set. */
  more?: readonly Filter[]
  /** More filters. */
  children?: JSX.Element
  /** What else can be done with the list, at the other end of the bar. */
  tools?: JSX.Element
}

const typingPause = 250

/** Search and filters above a list, kept in the URL. `/` goes to the search, Escape empties it. */
export function FilterBar(props: FilterBarProps) {
  const filtered = () => props.state.changed(['sort'])
  const [open, setOpen] = createSignal(false)
  // Held, so that a filter that is set is not drawn anew under the reader's hands.
  const rare = createMemo(() => props.more)
  const more = createMemo(() => rare()?.filter(({ name }) => open() || props.state.get(name) !== ''))
  return (
    <search class="mb-3 flex flex-wrap items-center gap-2">
      <Show when={props.search}>{label => <SearchBox state={props.state} label={label()} />}</Show>
      <For each={props.selects}>{filter => <FilterField state={props.state} filter={filter} />}</For>
      <Show when={props.period}>{label => <PeriodFilter state={props.state} label={label()} />}</Show>
      <For each={more()}>{filter => <FilterField state={props.state} filter={filter} />}</For>
      <Show when={props.more}>
        <Button variant="ghost" aria-expanded={open()} onClick={() => setOpen(!open())}>
          {t(open() ? 'filter.fewer' : 'filter.more')}
        </Button>
      </Show>
      {props.children}
      <Show when={filtered()}>
        <Button variant="ghost" onClick={props.state.clear}>
          {t('filter.clear')}
        </Button>
      </Show>
      <Show when={props.tools}>
        <div class="ms-auto flex items-center gap-1">{props.tools}</div>
      </Show>
    </search>
  )
}

function SearchBox(props: { state: UrlState; label: string }) {
  const [text, setText] = createSignal(props.state.get('search'))
  let input: HTMLInputElement | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  // The URL may change under the box: “Clear filters”, a link, the back button.
  createEffect(on(() => props.state.get('search'), setText, { defer: true }))

  const search = (words: string, pause = typingPause) => {
    setText(words)
    clearTimeout(timer)
    timer = setTimeout(() => props.state.set({ search: words.trim() }), pause)
  }

  onMount(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || !singleKeys() || event.metaKey || event.ctrlKey || event.altKey || isTyping())
        return
      event.preventDefault()
      input?.select()
      input?.focus()
    }
    document.addEventListener('keydown', onKey)
    onCleanup(() => {
      document.removeEventListener('keydown', onKey)
      clearTimeout(timer)
    })
  })

  return (
    <div class="relative grow basis-52 sm:max-w-72">
      <Search
        size={15}
        class="pointer-events-none absolute inset-y-0 start-2.5 my-auto text-ink-faint"
        aria-hidden="true"
      />
      <input
        ref={input}
        type="search"
        class="control ps-8 pe-8 [&::-webkit-search-cancel-button]:appearance-none"
        aria-label={props.label}
        placeholder={props.label}
        autocomplete="off"
        spellcheck={false}
        aria-keyshortcuts="/"
        value={text()}
        onInput={event => search(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Enter') search(text(), 0)
          if (event.key === 'Escape' && text()) search('', 0)
          if (event.key === 'ArrowDown') toFirstRow(event)
        }}
      />
      <span
        class="pointer-events-none absolute inset-y-0 end-2 my-auto h-5 rounded-sm border border-line px-1.5 font-sans text-xs text-ink-faint pointer-coarse:hidden"
        aria-hidden="true"
      >
        /
      </span>
    </div>
  )
}

/** From the search straight to what it found. */
function toFirstRow(event: KeyboardEvent): void {
  const row = document.querySelector<HTMLElement>('[data-row-link]')
  if (!row) return
  event.preventDefault()
  row.focus()
}
