import Pencil from 'lucide-solid/icons/pencil'
import { createSignal, Show } from 'solid-js'
import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { t as shared } from '#messages/index.ts'
import { useCan } from '#session/session.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { t } from './messages.ts'
import type { Recording } from './recording.ts'
import { rename, renamed } from './rename.ts'

/** A recording's name, changed where it stands. Enter saves, Escape takes back. */
export function NameInPlace(props: { recording: Recording }) {
  const can = useCan()
  const [editing, setEditing] = createSignal(false)
  let pencil: HTMLButtonElement | undefined
  const close = () => {
    setEditing(false)
    queueMicrotask(() => pencil?.focus())
  }
  return (
    <Show
      when={editing()}
      fallback={
        <span class="flex items-center gap-1">
          <span class="min-w-0 break-words">{props.recording.name}</span>
          <Show when={can('recordings:write') && props.recording.state !== 'deleted'}>
            <IconButton
              ref={element => {
                pencil = element
              }}
              class="-my-1.5 size-7"
              label={t('rename')}
              onClick={() => setEditing(true)}
            >
              <Pencil size={14} />
            </IconButton>
          </Show>
        </span>
      }
    >
      <NameForm recording={props.recording} onClose={close} />
    </Show>
  )
}

function NameForm(props: { recording: Recording; onClose: () => void }) {
  const { id, version, name } = props.recording
  const form = createForm({
    initial: { name },
    submit: values => rename({ id, version, name }, values.name),
    done: saved => {
      props.onClose()
      renamed(saved, name)
    },
  })
  return (
    <Form form={form} guard={false} class="gap-2!">
      <fieldset onKeyDown={event => event.key === 'Escape' && props.onClose()}>
        <TextField
          label={t('name')}
          hideLabel
          autofocus
          autocomplete="off"
          maxLength={200}
          {...form.field('name')}
        />
      </fieldset>
      <div class="flex flex-wrap gap-2">
        <Button
          type="submit"
          size="sm"
          variant="primary"
          busy={form.submitting()}
          disabled={!form.dirty() || !form.values.name.trim()}
        >
          {t('rename.submit')}
        </Button>
        <Button size="sm" onClick={props.onClose}>
          {shared('action.cancel')}
        </Button>
      </div>
    </Form>
  )
}
