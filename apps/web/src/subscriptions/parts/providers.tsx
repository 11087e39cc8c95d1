import type { Subscription, SubscriptionProvider } from '@streamwise/domain'
import Plus from 'lucide-solid/icons/plus'
import Server from 'lucide-solid/icons/server'
import { createSignal, For, Show } from 'solid-js'
import { atOnce } from '#activity/at-once.ts'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { piece } from '#app/page.ts'
import { useCan } from '#session/session.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Badge } from '#ui/data/badge.tsx'
import { MetadataView } from '#ui/data/metadata-view.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { EmptyState } from '#ui/feedback/empty-state.tsx'
import { Link } from '#ui/link.tsx'
import { DropdownMenu, type MenuItem } from '#ui/overlays/dropdown-menu.tsx'
import { touched } from '../contract/touched.ts'
import { t } from './messages.ts'

const MetadataDialog = piece(() => import('./metadata-dialog.tsx'))
const ProviderDialog = piece(() => import('./provider-dialog.tsx'))

/** Where the meetings of a subscription run, and which of its package's providers could be given besides. */
export default function Providers(props: { subscription: Subscription }) {
  const can = useCan()
  const [adding, setAdding] = createSignal(false)
  const [noting, setNoting] = createSignal<string>()
  const update = useAction(api.subscriptionProviders.update, { touches: touched })
  const remove = useAction(api.subscriptionProviders.delete, { touches: touched })
  const create = useAction(api.subscriptionProviders.create, { touches: touched })
  const write = () => can('subscriptions:write')
  const sold = useEntity(
    api.servicePackages.get,
    () => ({ id: props.subscription.package_id }),
    () => ({ enabled: can('service_packages:read') && write() }),
  )
  const attached = ({ package_provider_id }: SubscriptionProvider) =>
    sold.data()?.providers.find(({ id }) => id === package_provider_id)
  const left = () =>
    (sold.data()?.providers ?? []).filter(
      ({ id }) => !props.subscription.providers.some(held => held.package_provider_id === id),
    )

  const setActive = (provider: SubscriptionProvider, active: boolean) => {
    const { id: subscription_id } = props.subscription
    void atOnce({
      run: () => update.run({ subscription_id, id: provider.id, version: provider.version, active }),
      done: t(active ? 'provider.activated' : 'provider.deactivated', { name: provider.provider_name }),
      undo: saved => update.run({ subscription_id, id: saved.id, version: saved.version, active: !active }),
      touches: touched,
    })
  }
  const makeDefault = (provider: SubscriptionProvider) => {
    const { id: subscription_id } = props.subscription
    const before = props.subscription.providers.find(one => one.default)
    void atOnce({
      run: () => update.run({ subscription_id, id: provider.id, version: provider.version, default: true }),
      done: t('provider.made_default', { name: provider.provider_name }),
      undo: before && (() => update.run({ subscription_id, id: before.id, default: true })),
      touches: touched,
    })
  }
  const removeOne = ({ id, provider_name, package_provider_id, metadata }: SubscriptionProvider) => {
    const { id: subscription_id } = props.subscription
    void atOnce({
      run: () => remove.run({ subscription_id, id }),
      done: t('provider.removed', { name: provider_name }),
      undo: () => create.run({ subscription_id, package_provider_id, active: false, metadata }),
      touches: touched,
    })
  }
  const items = (provider: SubscriptionProvider): MenuItem[][] => {
    const why = provider.default ? 'default' : provider.active ? 'active' : undefined
    return [
      [
        {
          label: t('provider.make_default'),
          disabled: provider.default || !provider.active || attached(provider)?.active === false,
          onSelect: () => makeDefault(provider),
        },
        provider.active
          ? {
              label: t(provider.default ? 'provider.deactivate.default' : 'provider.deactivate'),
              disabled: provider.default,
              onSelect: () => setActive(provider, false),
            }
          : { label: t('provider.activate'), onSelect: () => setActive(provider, true) },
        { label: t('provider.metadata.edit'), onSelect: () => setNoting(provider.id) },
      ],
      [
        {
          label: t(why ? `provider.remove.${why}` : 'provider.remove'),
          danger: true,
          disabled: why !== undefined,
          onSelect: () => removeOne(provider),
        },
      ],
    ]
  }
  return (
    <>
      <Card
        title={t('providers')}
        description={t('providers.text')}
        actions={
          <Show when={write() && left().length > 0}>
            <Button icon={<Plus size={15} />} onClick={() => setAdding(true)}>
              {t('provider.add')}
            </Button>
          </Show>
        }
        flush
      >
        <ul>
          <For each={props.subscription.providers}>
            {provider => (
              <li class="flex min-h-row flex-wrap items-center gap-x-3 gap-y-1 border-line py-2 ps-4 pe-2 not-last:border-b">
                <span class="min-w-0 flex-1 basis-40 break-words">
                  <Show when={can('service_providers:read')} fallback={provider.provider_name}>
                    <Link href={`/service-providers/${provider.service_provider_id}`}>
                      {provider.provider_name}
                    </Link>
                  </Show>
                </span>
                <span class="flex flex-wrap gap-1.5">
                  <Show when={provider.default}>
                    <Badge tone="accent">{t('provider.default')}</Badge>
                  </Show>
                  <Show when={attached(provider)?.active === false}>
                    <Badge tone="warning">{t('provider.off_in_package')}</Badge>
                  </Show>
                  <StatusBadge
                    status={provider.active ? 'active' : 'inactive'}
                    label={t(provider.active ? 'provider.active' : 'provider.inactive')}
                  />
                </span>
                <Show when={write()}>
                  <DropdownMenu
                    label={t('provider.actions', { name: provider.provider_name })}
                    groups={items(provider)}
                  />
                </Show>
                <Show when={Object.keys(provider.metadata).length > 0}>
                  <div class="basis-full pe-2 text-sm">
                    <MetadataView value={provider.metadata} />
                  </div>
                </Show>
              </li>
            )}
          </For>
        </ul>
        <Show when={props.subscription.providers.length === 0}>
          <EmptyState title={t('providers.empty')} icon={<Server size={22} />}>
            {t('providers.empty.text')}
          </EmptyState>
        </Show>
      </Card>
      <Show when={write() && sold.data() && left().length === 0}>
        <p class="mt-3 text-sm text-ink-faint">
          {t('providers.all')}{' '}
          <Link href={`/service-packages/${props.subscription.package_id}`}>{t('providers.package')}</Link>
        </p>
      </Show>
      <Show when={props.subscription.providers.find(({ id }) => id === noting())}>
        {provider => (
          <MetadataDialog
            subscription={props.subscription.id}
            provider={provider()}
            onClose={() => setNoting()}
          />
        )}
      </Show>
      <Show when={adding()}>
        <ProviderDialog subscription={props.subscription} choices={left()} onClose={() => setAdding(false)} />
      </Show>
    </>
  )
}
