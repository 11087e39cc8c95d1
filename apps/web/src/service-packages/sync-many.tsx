import { createMemo, createSignal, For, Show } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { toApiError } from '#api/errors.ts'
import type { Query } from '#api/procedure.ts'
import { t as shared } from '#messages/index.ts'
import { said } from '#messages/said.ts'
import { Button } from '#ui/button.tsx'
import { ErrorNote } from '#ui/feedback/error-note.tsx'
import { ErrorState } from '#ui/feedback/error-state.tsx'
import { SkeletonLines } from '#ui/feedback/skeleton.tsx'
import { Checkbox } from '#ui/fields/checkbox.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { t } from './messages.ts'
import { changeLines, type SyncChange } from './sync-lines.ts'
import { type ServicePackage, useFeatures } from './types.ts'

/** As many as one change may name. */
const MOST = 100

interface Planned {
  id: string
  name: string
  change: SyncChange
}

/** What matching would change for each subscription of a package. */
const planOf: Query<{ package_id: string }, { planned: Planned[]; total: number }> = {
  path: [...api.subscriptions.previewSync.path, 'of-package'],
  query: async ({ package_id }, options) => {
    const { data, meta } = await api.subscriptions.list.query(
      { package_id, limit: MOST, total: true },
      options,
    )
    const changes = await Promise.all(
      data.map(({ id }) => api.subscriptions.previewSync.query({ id }, options)),
    )
    const planned = data.flatMap(({ id, name }, at) => {
      const change = changes[at]
      return change ? [{ id, name, change }] : []
    })
    return { planned, total: meta.total ?? data.length }
  },
}

/** Matches the subscriptions of a package with it, after a look at what that would change for each. */
export default function SyncMany(props: { of: ServicePackage; onClose: () => void }) {
  const plan = useEntity(planOf, () => ({ package_id: props.of.id }))
  const features = useFeatures()
  const sync = useAction(api.subscriptions.syncMany, { touches: [api.subscriptions] })
  const [left, setLeft] = createSignal<ReadonlySet<string>>(new Set())
  const [refusal, setRefusal] = createSignal<unknown>()
  const lines = (change: SyncChange) => changeLines(change, features.data()?.data ?? [])
  const changing = createMemo(
    () => plan.data()?.planned.filter(({ change }) => lines(change).length > 0) ?? [],
  )
  const same = () => (plan.data()?.planned.length ?? 0) - changing().length
  const chosen = () => changing().filter(({ id, change }) => change.allowed && !left().has(id))
  const choose = (id: string, wanted: boolean) =>
    setLeft(before => {
      const next = new Set(before)
      if (wanted) next.delete(id)
      else next.add(id)
      return next
    })
  const run = async () => {
    setRefusal(undefined)
    try {
      const { data } = await sync.run({ ids: chosen().map(({ id }) => id) })
      toast.success(t('sync.done', { n: data.length }))
      props.onClose()
    } catch (failure) {
      setRefusal(failure)
    }
  }
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={open => !open && props.onClose()}
      title={t('sync.title', { name: props.of.name })}
      description={t('sync.about')}
      footer={
        <>
          <Button onClick={props.onClose}>{shared('action.cancel')}</Button>
          <Button variant="primary" busy={sync.busy()} disabled={chosen().length === 0} onClick={run}>
            {t('sync.run', { n: chosen().length })}
          </Button>
        </>
      }
    >
      <Show when={refusal()}>{failure => <ErrorNote error={toApiError(failure())} />}</Show>
      <Show when={plan.error()}>{error => <ErrorState error={error()} onRetry={plan.reload} />}</Show>
      <Show when={plan.loading()}>
        <p role="status" class="mb-2 text-ink-soft">
          {t('sync.looking')}
        </p>
        <SkeletonLines lines={6} />
      </Show>
      <Show when={plan.data()}>
        {known => (
          <>
            <Show when={changing().length > 0} fallback={<p>{t('sync.none')}</p>}>
              <Show when={known().total > known().planned.length}>
                <p class="mb-2 text-ink-soft">
                  {t('sync.first', { n: known().planned.length, total: known().total })}
                </p>
              </Show>
              <Show when={same() > 0}>
                <p class="mb-2 text-ink-soft">{t('sync.same', { n: same() })}</p>
              </Show>
              <ul class="grid">
                <For each={changing()}>
                  {({ id, name, change }) => (
                    <li class="border-t border-line py-2">
                      <Checkbox
                        label={t('sync.choose', { name })}
                        value={change.allowed && !left().has(id)}
                        disabled={!change.allowed}
                        onChange={wanted => choose(id, wanted)}
                      />
                      <ul class="ms-6 text-sm text-ink-soft">
                        <For each={change.refusals}>
                          {({ message }) => (
                            <li class="text-danger">
                              {t('sync.refused')}: {said(message)}
                            </li>
                          )}
                        </For>
                        <For each={lines(change)}>
                          {line => (
                            <li>
                              {line.text}
                              <Show when={line.over}>
                                <span class="text-warning"> · {t('sync.over')}</span>
                              </Show>
                            </li>
                          )}
                        </For>
                      </ul>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          </>
        )}
      </Show>
    </Dialog>
  )
}
