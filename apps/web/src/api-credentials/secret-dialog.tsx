import { createSignal } from 'solid-js'
import { Button } from '#ui/button.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { CopyField } from '#ui/copy-field.tsx'
import { Segmented } from '#ui/fields/segmented.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import type { CreatedCredential } from './credential.ts'
import { exampleOf } from './example.ts'
import { t } from './messages.ts'

/** Shows a new secret, this once. It goes when the reader says that they have stored it. */
export function SecretDialog(props: { credential: CreatedCredential; onStored: () => void }) {
  const [kind, setKind] = createSignal('curl')
  const example = () => {
    const { curl, client } = exampleOf(props.credential.permissions, location.origin)
    return kind() === 'curl' ? curl : client
  }
  return (
    <Dialog
      open
      modalOnly
      size="lg"
      onOpenChange={() => undefined}
      title={t('secret.title')}
      description={t('secret.text')}
      footer={
        <Button variant="primary" onClick={props.onStored}>
          {t('secret.done')}
        </Button>
      }
    >
      <div class="grid grid-cols-[minmax(0,1fr)] gap-5">
        <CopyField boxed text={props.credential.secret} label={t('secret.label')} />
        <section class="grid grid-cols-[minmax(0,1fr)] gap-2">
          <div class="flex flex-wrap items-center justify-between gap-2">
            <h3 class="flex-1 font-medium">{t('secret.example')}</h3>
            <Segmented
              label={t('secret.example')}
              hideLabel
              value={kind()}
              onChange={setKind}
              options={[
                { value: 'curl', label: t('secret.curl') },
                { value: 'client', label: t('secret.client') },
              ]}
            />
            <CopyButton text={example()} label={t('secret.copy_example')} />
          </div>
          <pre class="min-h-36 overflow-x-auto rounded-md border border-line bg-sunken p-3 font-mono text-sm">
            {example()}
          </pre>
          <p class="text-sm text-ink-faint">{t('secret.example.text')}</p>
        </section>
      </div>
    </Dialog>
  )
}
