import { Combobox as Kobalte } from '@kobalte/core/combobox'
import Check from 'lucide-solid/icons/check'
import ChevronsUpDown from 'lucide-solid/icons/chevrons-up-down'
import X from 'lucide-solid/icons/x'
import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js'
import { t } from '#messages/index.ts'
import { IconButton } from '../icon-button.tsx'
import { Spinner } from '../spinner.tsx'
import type { Choice, ComboboxProps } from './combobox.tsx'
import type { ControlAttributes } from './field.tsx'

const typingPause = 200

/** See `Combobox`, which loads it. */
export function ComboboxControl(props: ComboboxProps & { control: ControlAttributes }) {
  const [choices, setChoices] = createSignal<Choice[]>(props.selected ? [props.selected] : [])
  const [chosen, setChosen] = createSignal<Choice | null>(props.selected ?? null)
  const [state, setState] = createSignal<'idle' | 'busy' | 'failed'>('idle')
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0
  onCleanup(() => clearTimeout(timer))

  // At the beginning, too: it may have changed before the page was shown.
  createEffect(
    on(
      () => props.value,
      value => {
        if ((chosen()?.value ?? null) === value) return
        const known = choices().find(choice => choice.value === value)
        const brought = props.selected?.value === value ? props.selected : undefined
        // Kobalte names what is chosen by its options: without it among them, the box would stay empty.
        if (!known && brought) setChoices(all => [brought, ...all])
        setChosen(known ?? brought ?? null)
      },
    ),
  )

  const ask = (text: string, pause: number) => {
    clearTimeout(timer)
    const mine = ++asked
    setState('busy')
    timer = setTimeout(async () => {
      try {
        const found = await props.search(text)
        if (mine !== asked) return
        setChoices([...found])
        setState('idle')
      } catch {
        if (mine === asked) setState('failed')
      }
    }, pause)
  }

  const choose = (choice: Choice | null) => {
    setChosen(choice)
    props.onChange(choice?.value ?? null)
  }

  return (
    <Kobalte<Choice>
      options={choices()}
      value={chosen()}
      onChange={choose}
      optionValue="value"
      optionTextValue="label"
      optionLabel="label"
      defaultFilter={() => true}
      triggerMode="focus"
      allowsEmptyCollection
      // To choose what is chosen already keeps it.
      disallowEmptySelection
      disabled={props.disabled}
      placeholder={props.placeholder}
      sameWidth
      gutter={4}
      onOpenChange={open => open && ask('', 0)}
      onInputChange={text => {
        if (text !== chosen()?.label) ask(text, text === '' ? 0 : typingPause)
      }}
      itemComponent={item => (
        <Kobalte.Item
          item={item.item}
          class="flex min-h-8 cursor-pointer items-center gap-2 rounded-sm px-2 py-1 outline-none data-highlighted:bg-hover"
        >
          <Kobalte.ItemLabel class="min-w-0 flex-1 truncate">
            {item.item.rawValue.label}
            <Show when={item.item.rawValue.detail}>
              <span class="ms-2 text-sm text-ink-faint">{item.item.rawValue.detail}</span>
            </Show>
          </Kobalte.ItemLabel>
          <Kobalte.ItemIndicator>
            <Check size={15} class="text-accent" />
          </Kobalte.ItemIndicator>
        </Kobalte.Item>
      )}
    >
      <Kobalte.Control class="control flex items-center pe-1">
        <Kobalte.Input {...props.control} class="min-w-0 flex-1 bg-transparent outline-none" />
        <Show when={props.clearable && chosen()}>
          <IconButton class="size-7" label={t('action.clear')} onClick={() => choose(null)}>
            <X size={14} />
          </IconButton>
        </Show>
        <Kobalte.Trigger
          class="flex size-7 items-center justify-center text-ink-faint"
          aria-label={t('combobox.open')}
        >
          <Show when={state() === 'busy'} fallback={<ChevronsUpDown size={14} />}>
            <Spinner size={14} />
          </Show>
        </Kobalte.Trigger>
      </Kobalte.Control>
      <Kobalte.Portal>
        {/* A window hides from assistive technology what lies outside of it; choices of a field inside it do not. */}
        <Kobalte.Content
          data-kb-top-layer=""
          class="z-50 overflow-hidden rounded-lg border border-line bg-raised shadow-pop"
        >
          <Kobalte.Listbox class="max-h-72 overflow-y-auto p-1 outline-none" />
          <Show when={choices().length === 0 || state() === 'failed'}>
            <p class="px-3 py-2 text-sm text-ink-faint" role="status">
              {t(
                state() === 'busy'
                  ? 'combobox.searching'
                  : state() === 'failed'
                    ? 'combobox.failed'
                    : 'combobox.empty',
              )}
            </p>
          </Show>
        </Kobalte.Content>
      </Kobalte.Portal>
    </Kobalte>
  )
}
