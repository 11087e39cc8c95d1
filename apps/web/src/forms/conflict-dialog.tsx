import { createSignal, For, onMount, Show } from 'solid-js'
import { toApiError } from '#api/errors.ts'
import { Button } from '#ui/button.tsx'
import { Time } from '#ui/data/time.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import type { Conflict } from './conflict.ts'
import type { FormState } from './create-form.ts'
import { DifferenceRow } from './difference-row.tsx'
import { labelOf } from './field-element.ts'
import { type Choices, type Difference, differences, firstChoices, merged } from './merge.ts'
import { t } from './messages.ts'
import { nearest } from './placing.ts'
import { valueWords } from './value-words.ts'

export interface ConflictDialogProps<Values extends object, Stored> {
  form: FormState<Values>
  element: HTMLElement
  conflict: Conflict<Values, Stored>
  /** Sends what was settled. */
  onSettled: () => void
  onClose: () => void
}

interface Other<Values> {
  values: Values
  found: readonly Difference[]
  savedAt: string | undefined
}

/**
 * Settles what two people changed at once: reads what is stored now, and has the reader choose field by field. Where
 * nothing on the form was changed by somebody else there is nothing to ask, and it is sent again at once.
 */
export default function ConflictDialog<Values extends object, Stored>(
  props: ConflictDialogProps<Values, Stored>,
) {
  const [other, setOther] = createSignal<Other<Values>>()
  const [choices, setChoices] = createSignal<Choices>({})
  const shown = () =>
    (other()?.found ?? []).filter(({ path }) => nearest(path, props.form.drawn()) !== undefined)
  const open = () => shown().filter(({ path }) => choices()[path] === undefined).length

  const settle = () => {
    const now = other()
    if (!now || open() > 0) return
    props.form.rebase(now.values, merged(now.values, now.found, choices()))
    props.onClose()
    props.onSettled()
  }
  const chooseAll = (side: 'mine' | 'theirs') =>
    setChoices({ ...choices(), ...Object.fromEntries(shown().map(({ path }) => [path, side])) })

  onMount(async () => {
    try {
      const stored = await props.conflict.read()
      const values = props.conflict.values(stored)
      const found = differences(props.form.base(), props.form.values, values)
      setChoices(firstChoices(found))
      setOther({ values, found, savedAt: savedAtOf(stored) })
      if (!shown().some(({ by }) => by !== 'me')) settle()
    } catch (failure) {
      props.onClose()
      toast.error(toApiError(failure))
    }
  })

  const say = (path: string) => (value: unknown) =>
    props.conflict.say?.(path, value) ?? valueWords(props.element, path, value)

  return (
    <Show when={shown().some(({ by }) => by !== 'me')}>
      <Dialog
        open
        size="lg"
        onOpenChange={stays => !stays && props.onClose()}
        title={t('conflict.title')}
        description={
          <>
            {t('conflict.text')}
            <Show when={other()?.savedAt}>
              {at => (
                <>
                  {' '}
                  {t('conflict.when')} <Time value={at()} as="full" />.
                </>
              )}
            </Show>
          </>
        }
        footer={
          <>
            <Show when={open() > 0}>
              <span class="me-auto self-center text-sm text-ink-soft" role="status">
                {t('conflict.open', { n: open() })}
              </span>
            </Show>
            <Button onClick={props.onClose}>{t('conflict.back')}</Button>
            <Button variant="primary" disabled={open() > 0} onClick={settle}>
              {t('conflict.save')}
            </Button>
          </>
        }
      >
        <div class="grid gap-4">
          <Show when={shown().length > 1}>
            <div class="flex flex-wrap gap-2">
              <Button size="sm" onClick={() => chooseAll('mine')}>
                {t('conflict.all_mine')}
              </Button>
              <Button size="sm" onClick={() => chooseAll('theirs')}>
                {t('conflict.all_theirs')}
              </Button>
            </div>
          </Show>
          <For each={shown()}>
            {difference => (
              <DifferenceRow
                difference={difference}
                label={props.conflict.label?.(difference.path) ?? labelOf(props.element, difference.path)}
                say={say(difference.path)}
                choice={choices()[difference.path]}
                onChoose={side => setChoices({ ...choices(), [difference.path]: side })}
              />
            )}
          </For>
        </div>
      </Dialog>
    </Show>
  )
}

/** Every entity says when it was last changed. */
function savedAtOf(stored: unknown): string | undefined {
  const at =
    typeof stored === 'object' && stored !== null && 'updated_at' in stored ? stored.updated_at : undefined
  return typeof at === 'string' ? at : undefined
}
