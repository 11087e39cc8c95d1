import type { Subscription } from '@streamwise/domain'
import Pencil from 'lucide-solid/icons/pencil'
import Plus from 'lucide-solid/icons/plus'
import Trash from 'lucide-solid/icons/trash'
import { createSignal, For, Show } from 'solid-js'
import { atOnce } from '#activity/at-once.ts'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { piece } from '#app/page.ts'
import { said } from '#messages/said.ts'
import { useFeatures } from '#service-packages/types.ts'
import { useCan } from '#session/session.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Badge } from '#ui/data/badge.tsx'
import { EmptyState } from '#ui/feedback/empty-state.tsx'
import { SkeletonLines } from '#ui/feedback/skeleton.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Link } from '#ui/link.tsx'
import { touched } from '../contract/touched.ts'
import { type Held, held } from '../features.ts'
import { nameOf, UsageBar, valueText } from '../usage-bar.tsx'
import { t } from './messages.ts'

const FeatureDialog = piece(() => import('./feature-dialog.tsx'))

/** What a subscription grants, feature by feature: how much, what is used, and how it differs from its package. */
export default function Features(props: { subscription: Subscription }) {
  const can = useCan()
  const catalogue = useFeatures()
  const [editing, setEditing] = createSignal<Held | 'new'>()
  const remove = useAction(api.subscriptionFeatures.delete, { touches: touched })
  const create = useAction(api.subscriptionFeatures.create, { touches: touched })
  const sold = useEntity(
    api.servicePackages.get,
    () => ({ id: props.subscription.package_id }),
    () => ({ enabled: can('service_packages:read') }),
  )
  const all = () => {
    const { filling, fixed } = held(props.subscription.features, catalogue.data()?.data ?? [])
    return [
      ...filling.map(feature => ({ feature, fills: true })),
      ...fixed.map(feature => ({ feature, fills: false })),
    ]
  }
  const write = () => can('subscriptions:write')
  const left = () =>
    (catalogue.data()?.data ?? []).filter(
      ({ code }) => !props.subscription.features.some(feature => feature.code === code),
    )
  /** What the package has of it, where that is something else. */
  const otherInPackage = ({ code, known, value }: Held): string | undefined => {
    const offered = sold.data()
    if (!offered) return undefined
    const there = offered.features.find(feature => feature.code === code)
    if (!there) return t('package.without')
    return there.value === value
      ? undefined
      : t('package.other', { value: valueText({ known }, there.value) })
  }
  const removeOne = (feature: Held) => {
    const subscription_id = props.subscription.id
    const { code, value } = feature
    void atOnce({
      run: () => remove.run({ subscription_id, code }),
      done: t('feature.removed', { name: nameOf(feature) }),
      undo: () => create.run({ subscription_id, code, value }),
      touches: touched,
    })
  }
  return (
    <>
      <Card
        title={t('features')}
        description={t('features.text')}
        actions={
          <Show when={write()}>
            <Link
              href={`/subscriptions/${props.subscription.id}/sync?providers=false&terms=false`}
              button="ghost"
            >
              {t('features.sync')}
            </Link>
            <Show when={left().length > 0}>
              <Button icon={<Plus size={15} />} onClick={() => setEditing('new')}>
                {t('feature.add')}
              </Button>
            </Show>
          </Show>
        }
        flush
      >
        <Show
          when={!catalogue.loading()}
          fallback={
            <div class="p-4">
              <SkeletonLines lines={6} />
            </div>
          }
        >
          <ul>
            <For each={all()}>
              {({ feature, fills }) => (
                <li class="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-6 gap-y-2 border-line px-4 py-3 not-last:border-b md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]">
                  <div class="min-w-0">
                    <h3 class="font-medium">{nameOf(feature)}</h3>
                    <Show when={feature.known}>
                      {known => <p class="text-sm text-ink-faint">{said(known().description)}</p>}
                    </Show>
                  </div>
                  <div class="grid min-w-0 gap-1.5 max-md:col-span-2 max-md:row-start-2">
                    <Show when={fills} fallback={<span>{valueText(feature, feature.value)}</span>}>
                      <UsageBar feature={feature} overages={props.subscription.overages_enabled} unnamed />
                    </Show>
                    <Show when={otherInPackage(feature)}>
                      {text => (
                        <span>
                          <Badge>{text()}</Badge>
                        </span>
                      )}
                    </Show>
                  </div>
                  <Show when={write()}>
                    <div class="-my-1 flex justify-end max-md:col-start-2 max-md:row-start-1">
                      <IconButton
                        label={t('feature.change', { name: nameOf(feature) })}
                        onClick={() => setEditing(feature)}
                      >
                        <Pencil size={15} />
                      </IconButton>
                      <IconButton
                        label={t('feature.remove', { name: nameOf(feature) })}
                        onClick={() => removeOne(feature)}
                      >
                        <Trash size={15} />
                      </IconButton>
                    </div>
                  </Show>
                </li>
              )}
            </For>
          </ul>
          <Show when={all().length === 0}>
            <EmptyState title={t('features.empty')}>{t('features.empty.text')}</EmptyState>
          </Show>
        </Show>
      </Card>
      <Show when={editing()} keyed>
        {feature => (
          <FeatureDialog
            subscription={props.subscription}
            feature={feature}
            choices={left()}
            onClose={() => setEditing()}
          />
        )}
      </Show>
    </>
  )
}
