import { Dialog } from '@kobalte/core/dialog'
import { useNavigate } from '@solidjs/router'
import type { Found } from '@streamwise/domain'
import Search from 'lucide-solid/icons/search'
import { createEffect, createMemo, createSignal, createUniqueId, For, on, onCleanup, Show } from 'solid-js'
import { api } from '#api/client.ts'
import { toApiError } from '#api/errors.ts'
import { formatLocale } from '#messages/locale.ts'
import { cx } from '#ui/cx.ts'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { fullTime } from '#ui/data/time-format.ts'
import { timeZone } from '#ui/data/time-zone.ts'
import { Spinner } from '#ui/spinner.tsx'
import { type Choice, type Group, iconOf, useChoices } from './choices.tsx'
import { matches, pathOf } from './found.ts'
import type { Shown } from './launcher.tsx'
import { t } from './messages.ts'

const typingPause = 150

/** Finds pages, actions and things by typing: a combobox that stands open, fully by keyboard. */
export default function Palette(props: { open: boolean; shown: Shown; onClose: () => void }) {
  return (
    <Dialog open={props.open} onOpenChange={open => !open && props.onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay class="fixed inset-0 z-40 animate-appear bg-shade" />
        <div class="fixed inset-0 z-40 flex items-start justify-center p-2 sm:p-6 sm:pt-[12vh]">
          <Dialog.Content class="flex max-h-[88dvh] w-full max-w-xl animate-appear flex-col overflow-hidden rounded-lg bg-raised shadow-modal outline-none sm:max-h-[66vh]">
            <Dialog.Title class="sr-only">{t('title')}</Dialog.Title>
            <Finder shown={props.shown} onDone={props.onClose} />
          </Dialog.Content>
        </div>
      </Dialog.Portal>
    </Dialog>
  )
}

function Finder(props: { shown: Shown; onDone: () => void }) {
  const id = createUniqueId()
  const navigate = useNavigate()
  const known = useChoices()
  const [text, setText] = createSignal('')
  const [found, setFound] = createSignal<readonly Found[]>([])
  const [state, setState] = createSignal<'idle' | 'busy' | 'failed'>('idle')
  const [problem, setProblem] = createSignal('')
  const [at, setAt] = createSignal(0)
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0
  onCleanup(() => clearTimeout(timer))

  const ask = (search: string) => {
    clearTimeout(timer)
    const mine = ++asked
    if (!search || props.shown !== 'all') {
      setFound([])
      setState('idle')
      return
    }
    setState('busy')
    timer = setTimeout(async () => {
      try {
        const { data } = await api.search.find.query({ search, limit: 20 })
        if (mine !== asked) return
        setFound(data)
        setState('idle')
      } catch (failure) {
        if (mine !== asked) return
        setProblem(toApiError(failure).message)
        setState('failed')
      }
    }, typingPause)
  }
  const groups = createMemo((): Group[] => {
    const search = text().trim()
    const own = known(props.shown).map(group => ({
      ...group,
      choices: group.choices.filter(({ name }) => matches(name, search)),
    }))
    const things = { title: t('group.found'), choices: found().map(thing => choiceOf(thing, navigate)) }
    // What was looked at is found by the server, too.
    const seen = new Set(
      own.flatMap(({ choices }) => choices.map(choice => choice.id.replace('recent-', ''))),
    )
    const fresh = things.choices.filter(choice => !seen.has(choice.id))
    const all = search ? [...own.slice(0, 1), { ...things, choices: fresh }, ...own.slice(1)] : own
    return all.filter(({ choices }) => choices.length > 0)
  })
  const flat = createMemo(() => groups().flatMap(({ choices }) => choices))
  const current = () => flat()[Math.min(at(), flat().length - 1)]
  const optionId = (choice: Choice) => `${id}-${choice.id}`

  createEffect(on(text, () => setAt(0), { defer: true }))
  createEffect(() => {
    const choice = current()
    if (choice) document.getElementById(optionId(choice))?.scrollIntoView({ block: 'nearest' })
  })

  const choose = (choice: Choice) => {
    props.onDone()
    // The window gives focus back first: what is opened may then take it.
    queueMicrotask(choice.run)
  }
  const press = (event: KeyboardEvent) => {
    const last = flat().length - 1
    const steps: Record<string, number> = {
      ArrowDown: at() >= last ? 0 : at() + 1,
      ArrowUp: at() <= 0 ? last : at() - 1,
      PageDown: Math.min(last, at() + 8),
      PageUp: Math.max(0, at() - 8),
    }
    const to = steps[event.key]
    if (to !== undefined) {
      event.preventDefault()
      setAt(Math.max(0, to))
    }
    const choice = current()
    if (event.key === 'Enter' && !event.isComposing && choice) {
      event.preventDefault()
      choose(choice)
    }
  }
  const status = () => {
    if (state() === 'failed') return problem()
    if (state() === 'busy') return t('searching')
    return flat().length === 0 ? t('nothing') : ''
  }

  return (
    <>
      <div class="flex items-center gap-2.5 border-b border-line px-4">
        <Show
          when={state() === 'busy'}
          fallback={<Search size={16} class="shrink-0 text-ink-faint" aria-hidden="true" />}
        >
          <Spinner size={16} />
        </Show>
        <input
          ref={element => queueMicrotask(() => element.focus())}
          type="text"
          role="combobox"
          aria-label={t('label')}
          aria-expanded={flat().length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={current() ? optionId(current() as Choice) : undefined}
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          placeholder={t(props.shown === 'all' ? 'placeholder' : `placeholder.${props.shown}`)}
          class="h-12 min-w-0 flex-1 bg-transparent text-lg outline-none"
          value={text()}
          onInput={event => {
            setText(event.currentTarget.value)
            ask(event.currentTarget.value.trim())
          }}
          onKeyDown={press}
        />
        <kbd class={keyClass}>esc</kbd>
      </div>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t('title')}
        class="min-h-0 flex-1 overflow-y-auto p-1.5"
      >
        <For each={groups()}>
          {(group, index) => (
            // biome-ignore lint/a11y/useSemanticElements: options stand in groups of a listbox, not in a fieldset
            <div role="group" aria-labelledby={`${id}-group-${index()}`}>
              <div id={`${id}-group-${index()}`} class="px-2.5 pt-2 pb-1 text-xs font-medium text-ink-faint">
                {group.title}
              </div>
              <For each={group.choices}>
                {choice => (
                  <Option
                    id={optionId(choice)}
                    choice={choice}
                    selected={current() === choice}
                    onPoint={() => setAt(flat().indexOf(choice))}
                    onChoose={() => choose(choice)}
                  />
                )}
              </For>
            </div>
          )}
        </For>
      </div>
      <p role="status" class={cx('px-4 text-sm text-ink-soft', status() && 'py-3')}>
        {status()}
      </p>
    </>
  )
}

function Option(props: {
  id: string
  choice: Choice
  selected: boolean
  onPoint: () => void
  onChoose: () => void
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, where focus stays
    <div
      id={props.id}
      role="option"
      tabIndex={-1}
      aria-selected={props.selected}
      class={cx(
        'flex min-h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5 py-1',
        props.selected && 'bg-selected',
      )}
      onPointerMove={() => props.onPoint()}
      onClick={() => props.onChoose()}
    >
      <span class="shrink-0 text-ink-faint" aria-hidden="true">
        {props.choice.icon({ size: 16 })}
      </span>
      <span class="min-w-0 flex-1 truncate">
        {props.choice.name}
        <Show when={props.choice.detail}>
          <span class="ms-2 text-sm text-ink-soft">{props.choice.detail}</span>
        </Show>
      </span>
      <Show when={props.choice.status}>{status => <StatusBadge status={status()} />}</Show>
      <Show when={props.choice.keys}>
        {keys => (
          <span class="flex gap-1" aria-hidden="true">
            <For each={keys().split(' ')}>{key => <kbd class={keyClass}>{key}</kbd>}</For>
          </span>
        )}
      </Show>
    </div>
  )
}

const keyClass =
  'inline-flex h-5 min-w-5 items-center justify-center rounded-sm border border-line bg-sunken px-1 font-sans text-xs text-ink-soft'

/** Something that was found, as a line of the palette. A status that is the usual one says nothing. */
function choiceOf(thing: Found, navigate: (path: string) => void): Choice {
  const path = pathOf(thing)
  const kind = t(`object.${thing.object}`)
  const name =
    thing.object === 'Meeting' ? fullTime(new Date(thing.name), formatLocale(), timeZone()) : thing.name
  return {
    id: path,
    name,
    detail: thing.detail ? `${kind} · ${thing.detail}` : kind,
    status: thing.status && !usual.includes(thing.status) ? thing.status : undefined,
    icon: iconOf(path),
    run: () => navigate(path),
  }
}

const usual = ['active', 'healthy', 'published', 'ended']
