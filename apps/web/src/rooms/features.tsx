import { createMemo, For, Show } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { t as shared } from '#messages/index.ts'
import { formatLocale } from '#messages/locale.ts'
import { said } from '#messages/said.ts'
import { unitOfAmount } from '#service-packages/feature-text.ts'
import { useCan } from '#session/session.ts'
import { Card } from '#ui/card.tsx'
import { storageText } from '#ui/data/size.ts'
import { ErrorState } from '#ui/feedback/error-state.tsx'
import { SkeletonLines } from '#ui/feedback/skeleton.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { NumberCell, SwitchCell } from './feature-cell.tsx'
import { t } from './messages.ts'
import { type Asked, askedAfter, canNarrow } from './narrowing.ts'
import type { Room } from './room.ts'

type Value = number | boolean | null

/** What the subscription has, what the room asks for, and what holds in it; the middle one is changed where it stands. */
export default function Features(props: { room: Room }) {
  const can = useCan()
  const catalogue = useEntity(api.features.list, () => ({ service_type: props.room.room_type }))
  const holds = useEntity(api.rooms.features, () => ({ id: props.room.id }))
  const update = useAction(api.rooms.update, { touches: [api.rooms, api.auditEntries] })
  const rows = createMemo(() => {
    const features = catalogue.data()?.data
    const values = holds.data()?.data
    if (!features || !values) return undefined
    return features.flatMap(feature => {
      const value = values.find(({ code }) => code === feature.code)
      return value && value.subscription !== null ? [{ ...feature, ...value }] : []
    })
  })
  const part = (mine: boolean) =>
    rows()?.filter(({ code, subscription }) => canNarrow(code, subscription) === mine) ?? []
  const save = async (room_features: Asked[], name: string, undo?: Asked[]) => {
    try {
      await update.run({ id: props.room.id, room_features })
      toast.success(
        t('feature.did', { name }),
        undo && { label: shared('action.undo'), onSelect: () => void save(undo, name) },
      )
    } catch (failure) {
      toast.error(failure)
      holds.reload()
    }
  }
  const ask = (code: string, name: string, value: Value) => {
    const before = props.room.room_features
    return save(askedAfter(before, code, value), name, before)
  }
  const writes = () => can('rooms:write')
  return (
    <Card title={t('tab.features')} description={t('feature.text')} flush>
      <Show
        when={rows()}
        fallback={
          <div class="p-4">
            <Show when={holds.error() ?? catalogue.error()} fallback={<SkeletonLines lines={6} />}>
              {error => <ErrorState error={error()} onRetry={holds.reload} />}
            </Show>
          </div>
        }
      >
        <div class="overflow-x-auto">
          <table class="w-full">
            <thead>
              <tr class="text-xs text-ink-faint [&>th]:h-9 [&>th]:px-2 [&>th]:first:ps-4 [&>th]:last:pe-4 sm:[&>th]:px-4 [&>th]:text-start [&>th]:font-medium">
                <th scope="col">{t('feature.name')}</th>
                <th scope="col" class="max-sm:hidden">
                  {t('feature.sold')}
                </th>
                <th scope="col" class="w-36 sm:w-44">
                  {t('feature.asked')}
                </th>
                <th scope="col">{t('feature.effective')}</th>
              </tr>
            </thead>
            <tbody class="[&_td]:border-t [&_td]:border-line [&_td]:px-2 [&_td]:py-1.5 [&_td]:first:ps-4 [&_td]:last:pe-4 sm:[&_td]:px-4 [&_th]:ps-4 [&_th]:pe-2">
              <For each={part(true)}>
                {row => (
                  <tr>
                    <FeatureName
                      name={said(row.name)}
                      description={said(row.description)}
                      sold={valueText(row.subscription, row.unit)}
                    />
                    <td class="text-ink-soft max-sm:hidden">{valueText(row.subscription, row.unit)}</td>
                    <td>
                      <Show when={writes()} fallback={valueText(row.room, row.unit)}>
                        {typeof row.subscription === 'boolean' ? (
                          <SwitchCell
                            label={t('feature.ask', { name: said(row.name) })}
                            off={row.room === false}
                            onChange={off => void ask(row.code, said(row.name), off ? false : null)}
                          />
                        ) : (
                          <NumberCell
                            label={t('feature.ask', { name: said(row.name) })}
                            most={row.subscription ?? 0}
                            value={typeof row.room === 'number' ? row.room : null}
                            onChange={value => void ask(row.code, said(row.name), value)}
                          />
                        )}
                      </Show>
                    </td>
                    <td class="font-medium">
                      {row.effective === null ? t('feature.unlimited') : <Effective {...row} />}
                    </td>
                  </tr>
                )}
              </For>
              <Show when={part(false).length > 0}>
                <tr>
                  <td colSpan={4} class="pt-5! ps-4! text-sm text-ink-faint">
                    {t('feature.shared')}
                  </td>
                </tr>
              </Show>
              <For each={part(false)}>
                {row => (
                  <tr>
                    <FeatureName
                      name={said(row.name)}
                      description={said(row.description)}
                      sold={valueText(row.subscription, row.unit)}
                    />
                    <td class="text-ink-soft max-sm:hidden">{valueText(row.subscription, row.unit)}</td>
                    <td class="text-ink-faint">—</td>
                    <td class="font-medium">
                      <Effective {...row} />
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </Show>
    </Card>
  )
}

/** What holds; its unit stands with the name where there is little place. */
function Effective(props: { effective: Value; unit: string | null }) {
  const counts = () => typeof props.effective === 'number' && props.unit !== 'MB'
  return (
    <>
      <span class={counts() ? 'max-sm:hidden' : undefined}>{valueText(props.effective, props.unit)}</span>
      <Show when={counts()}>
        <span class="sm:hidden">{valueText(props.effective, null)}</span>
      </Show>
    </>
  )
}

/** Where there is no place for a column of what is subscribed, it stands with the name. */
function FeatureName(props: { name: string; description: string; sold: string }) {
  return (
    <th scope="row" class="border-t border-line py-1.5 text-start align-top font-normal">
      {props.name}
      <span class="block text-sm text-ink-faint max-sm:hidden">{props.description}</span>
      <span class="block text-sm text-ink-faint sm:hidden">
        {t('feature.sold')}: {props.sold}
      </span>
    </th>
  )
}

function valueText(value: Value, unit: string | null): string {
  if (value === null) return '—'
  if (typeof value === 'boolean') return t(value ? 'setting.on' : 'setting.off')
  if (unit === 'MB') return storageText(value)
  const number = value.toLocaleString(formatLocale())
  return unit ? `${number} ${unitOfAmount(unit, value)}` : number
}
