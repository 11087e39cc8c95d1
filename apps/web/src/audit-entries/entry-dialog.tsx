import { For, Show } from 'solid-js'
import { t as shared } from '#messages/index.ts'
import { Button } from '#ui/button.tsx'
import { CopyField } from '#ui/copy-field.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { Time } from '#ui/data/time.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import type { AuditEntry } from './entry.ts'
import { t } from './messages.ts'
import { About, Actor } from './parts.tsx'
import { type Change, changesOf, whatOf } from './sentence.ts'

/** One entry in full: who, when, from where, and what was before and after. What was made has no before. */
export function EntryDialog(props: { entry: AuditEntry; onClose: () => void }) {
  const changes = () => changesOf(props.entry)
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={open => !open && props.onClose()}
      title={whatOf(props.entry)}
      footer={<Button onClick={props.onClose}>{shared('action.close')}</Button>}
    >
      <DescriptionList
        items={[
          { term: t('about'), value: <About entry={props.entry} /> },
          { term: t('who'), value: <Actor entry={props.entry} /> },
          { term: t('details.time'), value: <Time value={props.entry.created_at} as="full" /> },
          { term: t('from'), value: props.entry.address },
          { term: t('action'), value: <code class="font-mono text-sm">{props.entry.action}</code> },
          {
            term: t('details.request'),
            value: props.entry.request_id ? <CopyField text={props.entry.request_id} /> : null,
          },
        ]}
      />
      <h3 class="mt-4 mb-2 font-semibold">{t('details.changes')}</h3>
      <Show when={changes().length > 0} fallback={<p class="text-ink-soft">{t('details.none')}</p>}>
        <div class="overflow-x-auto rounded-md border border-line">
          <table class="w-full table-fixed">
            <thead>
              <tr class="bg-sunken text-xs text-ink-faint [&>th]:h-8 [&>th]:px-3 [&>th]:text-start [&>th]:font-medium">
                <th scope="col" class="w-1/4">
                  {t('attribute')}
                </th>
                <Show when={props.entry.before}>
                  <th scope="col">{t('before')}</th>
                </Show>
                <Show when={props.entry.after}>
                  <th scope="col">{t('after')}</th>
                </Show>
              </tr>
            </thead>
            <tbody>
              <For each={changes()}>{change => <ChangeRow change={change} entry={props.entry} />}</For>
            </tbody>
          </table>
        </div>
      </Show>
    </Dialog>
  )
}

function ChangeRow(props: { change: Change; entry: AuditEntry }) {
  return (
    <tr class="[&>*]:border-t [&>*]:px-3 [&>*]:py-2 [&>*]:align-top">
      <th scope="row" class="text-start font-medium break-words">
        {props.change.attribute}
      </th>
      <Show when={props.entry.before}>
        <td>
          <Value text={props.change.before} />
        </td>
      </Show>
      <Show when={props.entry.after}>
        <td>
          <Value text={props.change.after} />
        </td>
      </Show>
    </tr>
  )
}

function Value(props: { text: string | undefined }) {
  return (
    <Show when={props.text} fallback={<span class="text-ink-faint">{t('nothing')}</span>}>
      <span class="text-sm break-words whitespace-pre-wrap">{props.text}</span>
    </Show>
  )
}
