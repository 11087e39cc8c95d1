import { For, Show } from 'solid-js'
import { t } from '#messages/index.ts'
import { useClient } from '#session/session.ts'
import { Card } from '../card.tsx'
import { CopyId } from '../copy-id.tsx'
import { Time } from './time.tsx'

export interface IdentifiersProps {
  /** The entity: its ids, and when it was made and changed. */
  entity: { id: string; ulid: string; uuid: string; created_at: string; updated_at?: string }
  /** Keys besides; those that are not set are left out. */
  more?: readonly { term: string; value: string | null }[]
}

/** What other systems call a thing, ready to be copied; for a customer's own people the one ID that support may ask for. */
export function Identifiers(props: IdentifiersProps) {
  const client = useClient()
  return (
    <Show when={client()} fallback={<AllOf {...props} />}>
      <dl class="flex flex-wrap justify-between gap-x-6 gap-y-2.5 px-4 text-sm">
        <div class="min-w-28">
          <dt class="text-ink-faint">{t('identifiers.id')}</dt>
          <dd>
            <CopyId
              line
              value={props.entity.id}
              label={t('identifiers.copy', { what: t('identifiers.id') })}
            />
          </dd>
        </div>
        <Moments entity={props.entity} />
      </dl>
    </Show>
  )
}

function AllOf(props: IdentifiersProps) {
  const keys = () => [
    { term: t('identifiers.id'), value: props.entity.id },
    ...(props.more ?? []),
    { term: t('identifiers.ulid'), value: props.entity.ulid },
    { term: t('identifiers.uuid'), value: props.entity.uuid },
  ]
  return (
    <Card title={t('identifiers.title')}>
      <dl class="grid gap-2.5">
        <For each={keys()}>
          {key => (
            <Show when={key.value}>
              {value => (
                <div>
                  <dt class="text-sm text-ink-faint">{key.term}</dt>
                  <dd>
                    <CopyId value={value()} label={t('identifiers.copy', { what: key.term })} />
                  </dd>
                </div>
              )}
            </Show>
          )}
        </For>
      </dl>
      <dl class="mt-2.5 flex flex-wrap justify-between gap-x-6 gap-y-2.5 border-t border-line pt-2.5">
        <Moments entity={props.entity} />
      </dl>
    </Card>
  )
}

function Moments(props: Pick<IdentifiersProps, 'entity'>) {
  return (
    <>
      <Moment term={t('identifiers.created')} value={props.entity.created_at} />
      <Show when={props.entity.updated_at}>
        {at => <Moment term={t('identifiers.changed')} value={at()} />}
      </Show>
    </>
  )
}

function Moment(props: { term: string; value: string }) {
  return (
    <div>
      <dt class="text-sm text-ink-faint">{props.term}</dt>
      <dd>
        <Time value={props.value} />
      </dd>
    </div>
  )
}
