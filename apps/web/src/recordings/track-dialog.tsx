import { createSignal, createUniqueId } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { t as shared } from '#messages/index.ts'
import { locale } from '#messages/locale.ts'
import { Button } from '#ui/button.tsx'
import { languageOptions, nameOfCode } from '#ui/fields/choices.ts'
import { FieldNotes, labelClass, RequiredMark } from '#ui/fields/field.tsx'
import { RadioGroup } from '#ui/fields/radio-group.tsx'
import { Select } from '#ui/fields/select.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { t } from './messages.ts'
import type { Recording } from './recording.ts'
import { troubleWith } from './track-file.ts'

const kinds = ['subtitles', 'captions'] as const

/** Gives a recording subtitles or captions from a file of this device. */
export default function TrackDialog(props: { recording: Recording; onClose: () => void }) {
  const id = createUniqueId()
  const add = useAction(api.recordings.addTextTrack)
  const [trouble, setTrouble] = createSignal<string>()
  const initial: { kind: (typeof kinds)[number]; lang: string; label: string; content: string } = {
    kind: 'subtitles',
    lang: locale(),
    label: '',
    content: '',
  }
  const nameOfLanguage = () => nameOfCode('language', form.values.lang)
  const form = createForm({
    initial,
    input: values => ({
      id: props.recording.id,
      ...values,
      label: values.label.trim() || nameOfCode('language', values.lang),
    }),
    submit: add.run,
    done: ({ label }) => {
      props.onClose()
      toast.success(t('tracks.did', { label }))
    },
  })
  const kind = form.field('kind')
  const content = form.field('content')
  const read = async (file: File | undefined) => {
    const text = file ? await file.text() : ''
    const wrong = file && troubleWith(text)
    setTrouble(wrong && t(`tracks.file.${wrong}`))
    content.onChange(wrong ? '' : text)
  }
  const errors = () => (trouble() ? [trouble() ?? ''] : content.errors)
  return (
    <Dialog
      open
      onOpenChange={open => !open && props.onClose()}
      title={t('tracks.add.title')}
      description={t('tracks.add.text')}
    >
      <Form form={form} guard={false}>
        <RadioGroup
          label={t('tracks.kind')}
          name={kind.name}
          errors={kind.errors}
          value={kind.value}
          onChange={value => kind.onChange(kinds.find(one => one === value) ?? kind.value)}
          options={kinds.map(value => ({ value, label: t(`tracks.kind.${value}`) }))}
        />
        <Select label={t('tracks.lang')} options={languageOptions(locale())} {...form.field('lang')} />
        <TextField
          label={t('tracks.label')}
          description={t('tracks.label.hint')}
          placeholder={nameOfLanguage()}
          maxLength={100}
          autocomplete="off"
          {...form.field('label')}
        />
        <div class="grid content-start gap-1.5">
          <label for={id} class={labelClass}>
            {t('tracks.file')}
            <RequiredMark required />
          </label>
          <input
            id={id}
            type="file"
            accept=".vtt,text/vtt"
            aria-describedby={`${id}-about${errors()?.length ? ` ${id}-errors` : ''}`}
            aria-invalid={errors()?.length ? 'true' : undefined}
            class="control flex items-center py-1 file:me-3 file:rounded-sm file:border-0 file:bg-hover file:px-2 file:py-0.5 file:text-ink"
            onChange={event => void read(event.currentTarget.files?.[0])}
          />
          <FieldNotes id={id} description={t('tracks.file.hint')} errors={errors()} />
        </div>
        <div class="flex flex-wrap justify-end gap-2 pt-1 pb-3">
          <Button onClick={props.onClose}>{shared('action.cancel')}</Button>
          <Button
            type="submit"
            variant="primary"
            busy={form.submitting()}
            disabled={!form.values.content}
            title={form.values.content ? undefined : t('tracks.file.missing')}
          >
            {t('tracks.submit')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
