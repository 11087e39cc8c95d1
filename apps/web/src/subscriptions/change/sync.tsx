import { useNavigate, useParams, useSearchParams } from '@solidjs/router'
import type { Subscription, SubscriptionChange } from '@streamwise/domain'
import Check from 'lucide-solid/icons/check'
import { For, Match, Show, Switch } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { useOpenedIn } from '#session/client.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/feedback/empty-state.tsx'
import { ErrorState } from '#ui/feedback/error-state.tsx'
import { SkeletonLines } from '#ui/feedback/skeleton.tsx'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { Checkbox } from '#ui/fields/checkbox.tsx'
import { Link } from '#ui/link.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { touched } from '../contract/touched.ts'
import { ChangeView } from './change-view.tsx'
import { DoIt } from './do-it.tsx'
import { t } from './messages.ts'

const parts = ['features', 'providers', 'terms'] as const
type Part = (typeof parts)[number]

/** Matches a subscription with its package again, after a look at what that changes. `?terms=false` leaves a part out. */
export default function SyncSubscription() {
  const params = useParams<{ id: string }>()
  const subscription = useEntity(api.subscriptions.get, () => ({ id: params.id }))
  useOpenedIn(() => subscription.data()?.subscriber_id)
  return <WhenLoaded of={subscription}>{loaded => <SyncPage subscription={loaded()} />}</WhenLoaded>
}

function SyncPage(props: { subscription: Subscription }) {
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams<Partial<Record<Part, string>>>()
  const wanted = () => ({
    features: search.features !== 'false',
    providers: search.providers !== 'false',
    terms: search.terms !== 'false',
  })
  const any = () => parts.some(part => wanted()[part])
  const sync = useAction(api.subscriptions.sync, { touches: touched })
  const preview = useEntity(
    api.subscriptions.previewSync,
    () => ({ id: props.subscription.id, ...wanted() }),
    () => ({ enabled: any() }),
  )
  const here = () => `/subscriptions/${props.subscription.id}`
  const run = async ({ version }: SubscriptionChange) => {
    const { id, name } = props.subscription
    await sync.run({ id, version, ...wanted() })
    toast.success(t('sync.done', { name }))
    navigate(here(), { replace: true })
  }
  return (
    <>
      <PageHeader
        title={t('sync.title', { name: props.subscription.name })}
        breadcrumbs={[
          { label: t('subscriptions'), href: '/subscriptions' },
          { label: props.subscription.name, href: here() },
        ]}
        description={t('sync.text')}
      />
      <div class="grid max-w-3xl gap-4">
        <Card>
          <fieldset class="grid gap-3">
            <legend class="mb-2 font-medium">{t('sync.parts')}</legend>
            <For each={parts}>
              {part => (
                <Checkbox
                  label={t(`sync.${part}`)}
                  description={t(`sync.${part}.text`)}
                  value={wanted()[part]}
                  onChange={on => setSearch({ [part]: on ? undefined : 'false' }, { replace: true })}
                />
              )}
            </For>
          </fieldset>
        </Card>
        <Switch
          fallback={
            <Card>
              <SkeletonLines lines={6} />
            </Card>
          }
        >
          <Match when={!any()}>
            <Card>
              <p class="text-ink-soft">{t('sync.nothing_chosen')}</p>
            </Card>
          </Match>
          <Match when={preview.data()}>
            {seen => (
              <Show
                when={changesAnything(seen(), props.subscription)}
                fallback={
                  <Card>
                    <EmptyState
                      title={t('sync.same')}
                      icon={<Check size={22} />}
                      action={
                        <Link href={here()} button="secondary">
                          {t('sync.back')}
                        </Link>
                      }
                    >
                      {t('sync.same.text')}
                    </EmptyState>
                  </Card>
                }
              >
                <ChangeView subscription={props.subscription} change={seen()} />
                <DoIt
                  label={t('sync.do')}
                  allowed={seen().allowed}
                  back={here()}
                  run={() => run(seen())}
                  onStale={preview.reload}
                />
              </Show>
            )}
          </Match>
          <Match when={preview.error()}>
            {error => <ErrorState error={error()} onRetry={preview.reload} />}
          </Match>
        </Switch>
      </div>
    </>
  )
}

/** Whether a sync would leave anything other than it is. */
function changesAnything(change: SubscriptionChange, { providers }: Subscription): boolean {
  const heldAs = (id: string) => providers.find(one => one.service_provider_id === id)
  return (
    change.refusals.length > 0 ||
    change.terms.length > 0 ||
    change.features.some(({ before, after }) => before !== after) ||
    change.providers.some(provider => {
      const held = heldAs(provider.service_provider_id)
      return provider.change !== 'kept' || held?.default !== provider.default || !held.active
    })
  )
}
