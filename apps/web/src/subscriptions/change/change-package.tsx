import { useNavigate, useParams, useSearchParams } from '@solidjs/router'
import type { Subscription, SubscriptionChange } from '@streamwise/domain'
import { type JSX, Match, Show, Switch } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { formatLocale } from '#messages/locale.ts'
import { priceText } from '#service-packages/price-text.ts'
import { useOpenedIn } from '#session/client.ts'
import { Card } from '#ui/card.tsx'
import { Badge } from '#ui/data/badge.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { formatMoney } from '#ui/data/money.ts'
import { Time } from '#ui/data/time.tsx'
import { ErrorState } from '#ui/feedback/error-state.tsx'
import { SkeletonLines } from '#ui/feedback/skeleton.tsx'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { ReferenceField } from '#ui/fields/reference-field.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { packageChoices } from '../choices.ts'
import { touched } from '../contract/touched.ts'
import { ChangeView } from './change-view.tsx'
import { DoIt } from './do-it.tsx'
import { t } from './messages.ts'

/** Moves a subscription to another package, after a look at what that changes. `?package_id=` chooses it. */
export default function ChangePackage() {
  const params = useParams<{ id: string }>()
  const subscription = useEntity(api.subscriptions.get, () => ({ id: params.id }))
  useOpenedIn(() => subscription.data()?.subscriber_id)
  return <WhenLoaded of={subscription}>{loaded => <ChangePackagePage subscription={loaded()} />}</WhenLoaded>
}

function ChangePackagePage(props: { subscription: Subscription }) {
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams<{ package_id?: string }>()
  const package_id = () => search.package_id ?? null
  const change = useAction(api.subscriptions.changePackage, { touches: [...touched, api.servicePackages] })
  const preview = useEntity(
    api.subscriptions.previewPackageChange,
    () => ({ id: props.subscription.id, package_id: package_id() ?? '' }),
    () => ({ enabled: package_id() !== null }),
  )
  const sold = useEntity(
    api.servicePackages.get,
    () => ({ id: package_id() ?? '' }),
    () => ({ enabled: package_id() !== null }),
  )
  const here = () => `/subscriptions/${props.subscription.id}`
  const run = async ({ version, package_id }: SubscriptionChange) => {
    const name = sold.data()?.name ?? ''
    await change.run({ id: props.subscription.id, version, package_id })
    toast.success(t('change.done', { name }))
    navigate(here(), { replace: true })
  }
  const choices = packageChoices({ noProvider: t('no_provider'), terms: priceText })
  const others = async (text: string) =>
    (await choices.search(text)).filter(({ value }) => value !== props.subscription.package_id)
  return (
    <>
      <PageHeader
        title={t('change.title', { name: props.subscription.name })}
        breadcrumbs={[
          { label: t('subscriptions'), href: '/subscriptions' },
          { label: props.subscription.name, href: here() },
        ]}
        description={t('change.text')}
      />
      <div class="grid max-w-3xl gap-4">
        <Card>
          <ReferenceField
            label={t('package')}
            placeholder={t('package.placeholder')}
            value={package_id()}
            onChange={id => setSearch({ package_id: id ?? undefined }, { replace: true })}
            search={others}
            find={choices.find}
          />
        </Card>
        <Show when={package_id()}>
          <Switch
            fallback={
              <Card>
                <SkeletonLines lines={6} />
              </Card>
            }
          >
            <Match when={preview.data()}>
              {seen => (
                <>
                  <Summary change={seen()} currency={props.subscription.currency} />
                  <ChangeView subscription={props.subscription} change={seen()} />
                  <DoIt
                    label={
                      sold.data() ? t('change.do', { name: sold.data()?.name ?? '' }) : t('change.do.any')
                    }
                    allowed={seen().allowed}
                    back={here()}
                    run={() => run(seen())}
                    onStale={preview.reload}
                  />
                </>
              )}
            </Match>
            <Match when={preview.error()}>
              {error => <ErrorState error={error()} onRetry={preview.reload} />}
            </Match>
          </Switch>
        </Show>
      </div>
    </>
  )
}

const tones = { upgrade: 'positive', downgrade: 'warning', sidegrade: 'neutral' } as const

function Summary(props: { change: SubscriptionChange; currency: string }) {
  const difference = (): JSX.Element => {
    const minor = props.change.price_difference
    if (minor === null) return t('difference.none')
    if (minor === 0) return t('difference.same')
    const amount = formatMoney(Math.abs(minor), props.currency, formatLocale())
    return t(minor > 0 ? 'difference.more' : 'difference.less', { amount })
  }
  return (
    <Card
      title={t('summary')}
      actions={
        <Show when={props.change.direction}>
          {way => <Badge tone={tones[way()]}>{t(`direction.${way()}`)}</Badge>}
        </Show>
      }
    >
      <DescriptionList
        items={[
          { term: t('difference'), value: difference() },
          {
            term: t('ends_at'),
            value: <Time value={props.change.ends_at} as="date" />,
            hint: t('ends_at.text'),
          },
        ]}
      />
    </Card>
  )
}
