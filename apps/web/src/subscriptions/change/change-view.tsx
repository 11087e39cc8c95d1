import type { Subscription, SubscriptionChange } from '@streamwise/domain'
import ArrowRight from 'lucide-solid/icons/arrow-right'
import CircleAlert from 'lucide-solid/icons/circle-alert'
import { For, type JSX, Show } from 'solid-js'
import { formatLocale } from '#messages/locale.ts'
import { said } from '#messages/said.ts'
import { type Feature, useFeatures } from '#service-packages/types.ts'
import { Card } from '#ui/card.tsx'
import { cx } from '#ui/cx.ts'
import { Badge } from '#ui/data/badge.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { nameOf, valueText } from '../usage-bar.tsx'
import { t } from './messages.ts'
import { direction, type FeatureChange, sortedFeatures, termRows } from './rows.ts'

export interface ChangeViewProps {
  subscription: Subscription
  change: SubscriptionChange
}

/** What would change, before it does: terms, features with what is used of them, providers. */
export function ChangeView(props: ChangeViewProps) {
  const catalogue = useFeatures()
  const known = (code: string) => catalogue.data()?.data.find(feature => feature.code === code)
  const features = () => sortedFeatures(props.change.features, catalogue.data()?.data ?? [])
  const terms = () => termRows(props.subscription, props.change)
  return (
    <div class="grid gap-4">
      <Refusals refusals={props.change.refusals} known={known} />
      <Show when={terms().length > 0}>
        <Card title={t('terms')} flush>
          <Rows>
            <For each={terms()}>
              {row => (
                <Row label={row.label}>
                  <BeforeAfter before={row.before} after={row.after} />
                </Row>
              )}
            </For>
          </Rows>
        </Card>
      </Show>
      <Show when={features().changed.length > 0}>
        <Card title={t('features')} flush>
          <Rows>
            <For each={features().changed}>{feature => <FeatureRow feature={feature} />}</For>
          </Rows>
        </Card>
      </Show>
      <Show when={props.change.providers.length > 0}>
        <Card title={t('providers')} description={t('providers.text')} flush>
          <Rows>
            <For each={props.change.providers}>
              {provider => (
                <Row label={provider.provider_name}>
                  <span class="flex flex-wrap gap-1.5">
                    <Badge tone={providerTones[provider.change]}>{t(`provider.${provider.change}`)}</Badge>
                    <Show when={provider.default}>
                      <Badge tone="accent">{t('provider.default')}</Badge>
                    </Show>
                  </span>
                </Row>
              )}
            </For>
          </Rows>
        </Card>
      </Show>
      <Show when={features().kept.length > 0}>
        <Disclosure title={t('kept')} description={t('kept.text', { n: features().kept.length })}>
          <dl class="-m-4">
            <For each={features().kept}>
              {feature => <Row label={nameOf(feature)}>{valueText(feature, feature.after)}</Row>}
            </For>
          </dl>
        </Disclosure>
      </Show>
    </div>
  )
}

const providerTones = { added: 'positive', removed: 'warning', kept: 'neutral' } as const

function Rows(props: { children: JSX.Element }) {
  return <dl>{props.children}</dl>
}

function Row(props: { label: string; children: JSX.Element }) {
  return (
    <div class="grid gap-x-6 gap-y-0.5 border-line px-4 py-2.5 not-last:border-b sm:grid-cols-[minmax(8rem,14rem)_1fr]">
      <dt class="text-ink-soft">{props.label}</dt>
      <dd class="min-w-0 break-words">{props.children}</dd>
    </div>
  )
}

function BeforeAfter(props: { before: string; after: string }) {
  const long = () => props.before.length + props.after.length > 80
  return (
    <span class={long() ? 'grid gap-1' : 'flex flex-wrap items-baseline gap-x-2'}>
      <del class="text-ink-faint no-underline">
        <span class="sr-only">{t('before')}</span> {props.before}
      </del>
      <ArrowRight
        size={13}
        class={cx('shrink-0 self-center text-ink-faint', long() && 'rotate-90')}
        aria-hidden="true"
      />
      <ins class="font-medium no-underline">
        <span class="sr-only">{t('after')}</span> {props.after}
      </ins>
    </span>
  )
}

function FeatureRow(props: { feature: FeatureChange }) {
  const used = () => t('used', { used: valueText(props.feature, props.feature.used) })
  const way = () => direction(props.feature)
  return (
    <Row label={nameOf(props.feature)}>
      <span class="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <BeforeAfter
          before={valueText(props.feature, props.feature.before)}
          after={valueText(props.feature, props.feature.after)}
        />
        <span class="flex flex-wrap items-center gap-2 text-sm">
          <Show when={typeof props.feature.after === 'number' && props.feature.used > 0}>
            <span class="text-ink-faint tabular-nums">{used()}</span>
          </Show>
          <Show
            when={props.feature.over_limit}
            fallback={<Badge tone={way() === 'more' ? 'positive' : 'neutral'}>{t(`way.${way()}`)}</Badge>}
          >
            <Badge tone="danger">{t('over_limit')}</Badge>
          </Show>
        </span>
      </span>
    </Row>
  )
}

interface Conflict {
  feature: string
  limit: number | null
  used: number
}

/** Why it would be refused; what does not fit, limit by limit. */
function Refusals(props: {
  refusals: SubscriptionChange['refusals']
  known: (code: string) => Feature | undefined
}) {
  return (
    <For each={props.refusals}>
      {refusal => (
        <section role="alert" class="flex gap-3 rounded-lg bg-danger-soft px-4 py-3">
          <CircleAlert size={17} class="mt-0.5 shrink-0 text-danger" aria-hidden="true" />
          <div class="min-w-0">
            <Show
              when={refusal.code === 'quota_exceeded' && conflictsOf(refusal.details)}
              fallback={<p>{said(refusal.message)}</p>}
            >
              {conflicts => (
                <>
                  <h2 class="font-semibold text-danger">{t('too_small')}</h2>
                  <p class="text-ink-soft">{t('too_small.text')}</p>
                  <ul class="mt-2 grid gap-1">
                    <For each={conflicts()}>
                      {({ feature, limit, used }) => (
                        <li>
                          {t('too_small.one', {
                            name: nameOf({ code: feature, known: props.known(feature) }),
                            limit: (limit ?? 0).toLocaleString(formatLocale()),
                            used: used.toLocaleString(formatLocale()),
                            less: (used - (limit ?? 0)).toLocaleString(formatLocale()),
                          })}
                        </li>
                      )}
                    </For>
                  </ul>
                </>
              )}
            </Show>
          </div>
        </section>
      )}
    </For>
  )
}

/** The limits that a refusal names. */
function conflictsOf({ conflicts }: Record<string, unknown>): Conflict[] | undefined {
  // The API's `quota_exceeded` of a change of package carries them so.
  return Array.isArray(conflicts) ? (conflicts as Conflict[]) : undefined
}
