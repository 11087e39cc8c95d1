import { For, type JSX, Show } from 'solid-js'
import { CustomerOf } from '#customers/customer-of.tsx'
import { t as shared } from '#messages/index.ts'
import { Button } from '#ui/button.tsx'
import { CopyField } from '#ui/copy-field.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { Time } from '#ui/data/time.tsx'
import { Link } from '#ui/link.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import { type Change, changesOf } from './diff.ts'
import type { AuditEntry } from './entry.ts'
import { t } from './messages.ts'
import { About, Actor } from './parts.tsx'
import { whatOf } from './sentence.ts'

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
          {
            term: t('about'),
            value: (
              <>
                <About entry={props.entry} />
                <More href={`/audit-entries?entity=${props.entry.entity}&entity_id=${props.entry.entity_id}`}>
                  {t('more.about')}
                </More>
              </>
            ),
          },
          {
            term: t('who'),
            value: (
              <>
                <Actor entry={props.entry} />
                <Show when={props.entry.actor_id}>
                  {id => (
                    <More href={`/audit-entries?actor_type=${props.entry.actor_type}&actor_id=${id()}`}>
                      {t('more.actor')}
                    </More>
                  )}
                </Show>
              </>
            ),
          },
          {
            term: t('customer'),
            value: (
              <Show when={props.entry.customer_id}>
                {id => (
                  <>
                    <CustomerOf id={id()} />
                    <More href={`/audit-entries?customer_id=${id()}`}>{t('more.customer')}</More>
                  </>
                )}
              </Show>
            ),
          },
          { term: t('details.time'), value: <Time value={props.entry.created_at} as="full" /> },
          { term: t('from'), value: props.entry.address },
          { term: t('action'), value: <code class="font-mono text-sm">{props.entry.action}</code> },
          {
            term: t('details.request'),
            value: (
              <Show when={props.entry.request_id}>
                {id => (
                  <>
                    <CopyField text={id()} />
                    <More href={`/audit-entries?request_id=${encodeURIComponent(id())}`}>
                      {t('more.request')}
                    </More>
                  </>
                )}
              </Show>
            ),
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

/** Leads to other entries that have something in common with this one; where it leads, this one is not open. */
function More(props: { href: string; children: JSX.Element }) {
  return (
    <Link href={props.href} class="mt-0.5 block w-fit text-sm">
      {props.children}
    </Link>
  )
}

function ChangeRow(props: { change: Change; entry: AuditEntry }) {
  return (
    <tr class="[&>*]:border-t [&>*]:px-3 [&>*]:py-2 [&>*]:align-top">
      <th scope="row" class="text-start font-medium break-words">
        {props.change.label}
      </th>
      <Show when={props.entry.before}>
        <td>
          <Value text={props.change.before} is="before" />
        </td>
      </Show>
      <Show when={props.entry.after}>
        <td>
          <Value text={props.change.after} is="after" />
        </td>
      </Show>
    </tr>
  )
}

/** What was there before is struck through and what is there now stands out, besides their colours. */
function Value(props: { text: string | undefined; is: 'before' | 'after' }) {
  const Text = () =>
    props.is === 'before' ? <del class={gone}>{props.text}</del> : <ins class={come}>{props.text}</ins>
  return (
    <Show when={props.text} fallback={<span class="text-ink-faint">{t('nothing')}</span>}>
      <Text />
    </Show>
  )
}

const value = 'rounded-sm px-1 text-sm break-words whitespace-pre-wrap'
const gone = `${value} bg-danger-soft text-danger decoration-current/50`
const come = `${value} bg-positive-soft text-positive no-underline`
