import Plus from 'lucide-solid/icons/plus'
import X from 'lucide-solid/icons/x'
import { createEffect, createUniqueId, Index, on, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { t } from '#messages/index.ts'
import { Button } from '../button.tsx'
import { cx } from '../cx.ts'
import { IconButton } from '../icon-button.tsx'
import { FieldNotes, type FieldProps, labelClass, type ValueProps } from './field.tsx'
import { type Entry, entriesOf, type Metadata, metadataOf, problemOf } from './key-value.ts'

export interface KeyValueEditorProps extends FieldProps, ValueProps<Metadata> {
  /** Told whether every line is in order, so that a form can refuse to submit. */
  onValid?: (valid: boolean) => void
}

/** Edits metadata: a key and a value a line. Numbers, `true` and JSON are read as such, the rest is text. */
export function KeyValueEditor(props: KeyValueEditorProps) {
  const id = createUniqueId()
  const [entries, setEntries] = createStore<Entry[]>(entriesOf(props.value))
  let list: HTMLDivElement | undefined

  createEffect(
    on(
      () => JSON.stringify(props.value),
      json => {
        const mine = metadataOf(entries)
        if (mine && JSON.stringify(mine) !== json) setEntries(entriesOf(props.value))
      },
      { defer: true },
    ),
  )

  const report = () => {
    const metadata = metadataOf(entries)
    props.onValid?.(metadata !== undefined)
    if (metadata) props.onChange(metadata)
  }
  const edit = (index: number, part: keyof Entry, text: string) => {
    setEntries(index, part, text)
    report()
  }
  const add = () => {
    setEntries(entries.length, { key: '', text: '' })
    queueMicrotask(() => list?.querySelector<HTMLInputElement>('[data-entry]:last-child input')?.focus())
  }
  const remove = (index: number) => {
    setEntries(all => all.filter((_, at) => at !== index))
    report()
  }

  return (
    <fieldset name={props.name} class={cx('grid gap-2', props.class)} disabled={props.disabled}>
      <legend class={props.hideLabel ? 'sr-only' : cx(labelClass, 'mb-2')}>{props.label}</legend>
      <div ref={list} class="grid gap-2">
        <Index each={entries} fallback={<p class="text-sm text-ink-faint">{t('metadata.empty')}</p>}>
          {(entry, index) => {
            const problem = () => problemOf(entries, index)
            return (
              <div data-entry class="grid grid-cols-[2fr_3fr_auto] items-start gap-2">
                <input
                  class="control font-mono text-sm"
                  aria-label={t('metadata.key')}
                  placeholder={t('metadata.key')}
                  aria-invalid={problem() && problem() !== 'too_deep' ? 'true' : undefined}
                  data-unread={problem() && problem() !== 'too_deep' ? '' : undefined}
                  aria-describedby={problem() ? `${id}-${index}` : undefined}
                  value={entry().key}
                  onInput={event => edit(index, 'key', event.currentTarget.value)}
                />
                <input
                  class="control font-mono text-sm"
                  aria-label={t('metadata.value')}
                  placeholder={t('metadata.value')}
                  aria-invalid={problem() === 'too_deep' ? 'true' : undefined}
                  data-unread={problem() === 'too_deep' ? '' : undefined}
                  aria-describedby={problem() ? `${id}-${index}` : undefined}
                  value={entry().text}
                  onInput={event => edit(index, 'text', event.currentTarget.value)}
                />
                <IconButton label={t('metadata.remove', { key: entry().key })} onClick={() => remove(index)}>
                  <X size={15} />
                </IconButton>
                <Show when={problem()}>
                  {found => (
                    <p id={`${id}-${index}`} class="col-span-full -mt-1 text-sm text-danger">
                      {t(`metadata.${found()}`)}
                    </p>
                  )}
                </Show>
              </div>
            )
          }}
        </Index>
      </div>
      <div>
        <Button size="sm" icon={<Plus size={14} />} onClick={add}>
          {t('metadata.add')}
        </Button>
      </div>
      <FieldNotes id={id} description={props.description} errors={props.errors} />
    </fieldset>
  )
}
