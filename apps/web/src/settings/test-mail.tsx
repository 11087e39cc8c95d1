import { createSignal, Show } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { t as shared } from '#messages/index.ts'
import { locale, localeNames, locales } from '#messages/locale.ts'
import { said } from '#messages/said.ts'
import { useSession } from '#session/session.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/fields/select.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import { Spinner } from '#ui/spinner.tsx'
import { t } from './messages.ts'

type Test = Parameters<typeof api.mail.test.mutate>[0]
type Job = Awaited<ReturnType<typeof api.jobs.get.query>>

/** Sends a test mail, and tells what became of it. */
export default function TestMail(props: { onClose: () => void }) {
  const session = useSession()
  const send = useAction(api.mail.test, { touches: [api.jobs] })
  const [sent, setSent] = createSignal<{ job: string; to: string }>()
  const form = createForm<{ to: string; locale: string }, Test, Job>({
    initial: { to: session.data()?.user?.email ?? '', locale: locale() },
    schema: () => import('./schemas.ts').then(all => all.MailTest),
    submit: send.run,
    done: job => setSent({ job: job.id, to: form.values.to }),
  })
  return (
    <Dialog
      open
      onOpenChange={open => !open && props.onClose()}
      title={t('mail.title')}
      description={t('mail.text')}
    >
      <Form form={form} guard={false}>
        <div class="grid gap-4 sm:grid-cols-[minmax(0,1fr)_12rem]">
          <TextField type="email" label={t('mail.to')} required {...form.field('to')} />
          <Select
            label={t('mail.language')}
            options={locales.map(value => ({ value, label: localeNames[value] }))}
            {...form.field('locale')}
          />
        </div>
        <div role="status" class="min-h-6">
          <Show when={sent()} keyed>
            {mail => <Outcome job={mail.job} to={mail.to} />}
          </Show>
        </div>
        <div class="flex flex-wrap justify-end gap-2 pb-3">
          <Button onClick={props.onClose}>{shared('action.close')}</Button>
          <Button type="submit" variant="primary" busy={form.submitting()}>
            {t(sent() ? 'mail.again' : 'mail.send')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

/** What became of a mail, looked up until it is clear. */
function Outcome(props: { job: string; to: string }) {
  const job = useEntity(
    api.jobs.get,
    () => ({ id: props.job }),
    () => ({ refetchInterval: (known?: Job) => (known && ended(known) ? false : 1_000) }),
  )
  const text = () => {
    const known = job.data()
    const error = said(known?.last_error ?? '')
    if (known?.status === 'done') return t('mail.done', { to: props.to })
    if (known?.status === 'failed') return t('mail.failed', { error })
    return known?.last_error ? t('mail.retrying', { error }) : undefined
  }
  const bad = () => job.data()?.status !== 'done'
  return (
    <Show
      when={text()}
      fallback={
        <p class="flex items-center gap-2 text-ink-soft">
          <Spinner size={14} />
          {t('mail.waiting', { to: props.to })}
        </p>
      }
    >
      <p class={bad() ? 'break-words text-danger' : 'break-words text-positive'}>{text()}</p>
    </Show>
  )
}

const ended = ({ status, last_error }: Job): boolean =>
  status === 'done' || status === 'failed' || last_error !== null
