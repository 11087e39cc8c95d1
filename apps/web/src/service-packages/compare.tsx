import { useSearchParams } from '@solidjs/router'
import Columns3 from 'lucide-solid/icons/columns-3'
import X from 'lucide-solid/icons/x'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { toApiError } from '#api/errors.ts'
import type { Query } from '#api/procedure.ts'
import { EmptyState } from '#ui/feedback/empty-state.tsx'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { type Choice, Combobox } from '#ui/fields/combobox.tsx'
import { Switch } from '#ui/fields/switch.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { type ComparedRow, compared } from './comparison.ts'
import { Marks } from './marks.tsx'
import { t } from './messages.ts'
import { type ServicePackage, useFeatures } from './types.ts'

/** So many fit side by side on a laptop. */
const MOST = 4

/** The named packages in their order; one that is gone is left out. */
const packagesNamed: Query<{ ids: string[] }, ServicePackage[]> = {
  path: [...api.servicePackages.get.path, 'compared'],
  query: async ({ ids }, options) => {
    const found = await Promise.allSettled(ids.map(id => api.servicePackages.get.query({ id }, options)))
    const failed = found.find(one => one.status === 'rejected' && !isGone(one.reason))
    if (failed?.status === 'rejected') throw failed.reason
    return found.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []))
  },
}

/** Two to four packages side by side: `?ids=a,b,c`. */
export default function ComparePackages() {
  const [params, setParams] = useSearchParams()
  const [onlyDifferences, setOnlyDifferences] = createSignal(false)
  const ids = createMemo(() =>
    [...new Set([params.ids].flat().join(',').split(',').filter(Boolean))].slice(0, MOST),
  )
  const show = (next: string[]) => setParams({ ids: next.join(',') || undefined }, { replace: true })
  const features = useFeatures()
  const packages = useEntity(packagesNamed, () => ({ ids: ids() }))
  const groups = () => {
    const all = compared(packages.data() ?? [], features.data()?.data ?? [])
    if (!onlyDifferences()) return all
    return all
      .map(group => ({ ...group, rows: group.rows.filter(({ differs }) => differs) }))
      .filter(({ rows }) => rows.length > 0)
  }
  return (
    <>
      <PageHeader
        title={t('compare')}
        description={t('compare.about')}
        breadcrumbs={[{ label: t('title'), href: '/service-packages' }]}
      />
      <div class="mb-4 flex flex-wrap items-end justify-between gap-4">
        <Show when={ids().length < MOST} fallback={<p class="text-sm text-ink-faint">{t('compare.most')}</p>}>
          <AddPackage taken={ids()} onAdd={id => show([...ids(), id])} />
        </Show>
        <Show when={ids().length > 1}>
          <Switch
            label={t('compare.only_differences')}
            value={onlyDifferences()}
            onChange={setOnlyDifferences}
          />
        </Show>
      </div>
      <WhenLoaded of={packages}>
        {shown => (
          <Show
            when={shown().length > 0}
            fallback={
              <EmptyState icon={<Columns3 size={22} />} title={t('compare.empty')}>
                {t('compare.empty.text')}
              </EmptyState>
            }
          >
            <section
              class="overflow-x-auto rounded-lg border border-line bg-surface"
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
              tabIndex={0}
              aria-label={t('compare')}
            >
              <table class="w-full border-collapse text-start">
                <thead>
                  <tr>
                    <th scope="col" class="sticky start-0 z-10 min-w-36 bg-surface px-4 py-3 sm:min-w-48">
                      <span class="sr-only">{t('compare.what')}</span>
                    </th>
                    <For each={shown()}>
                      {sold => (
                        <th
                          scope="col"
                          class="min-w-44 border-s border-line px-4 py-3 text-start align-top font-normal"
                        >
                          <span class="flex items-start gap-2">
                            <span class="min-w-0 flex-1">
                              <Link href={`/service-packages/${sold.id}`} class="font-semibold break-words">
                                {sold.name}
                              </Link>
                              <span class="mt-1 block">
                                <Marks of={sold} />
                              </span>
                            </span>
                            <IconButton
                              class="-me-2 -mt-1"
                              label={t('compare.remove', { name: sold.name })}
                              onClick={() => show(ids().filter(id => id !== sold.id))}
                            >
                              <X size={15} />
                            </IconButton>
                          </span>
                        </th>
                      )}
                    </For>
                  </tr>
                </thead>
                <For each={groups()}>
                  {group => (
                    <tbody>
                      <tr>
                        <th
                          scope="colgroup"
                          colSpan={shown().length + 1}
                          class="border-y border-line bg-sunken px-4 py-1.5 text-start text-xs font-medium text-ink-soft"
                        >
                          {group.title}
                        </th>
                      </tr>
                      <For each={group.rows}>{row => <Row of={row} />}</For>
                    </tbody>
                  )}
                </For>
              </table>
              <Show when={groups().length === 0}>
                <p class="px-4 py-6 text-ink-soft">{t('compare.same')}</p>
              </Show>
            </section>
          </Show>
        )}
      </WhenLoaded>
    </>
  )
}

function Row(props: { of: ComparedRow }) {
  return (
    <tr class="border-b border-line last:border-b-0" classList={{ 'bg-accent-soft': props.of.differs }}>
      <th
        scope="row"
        title={props.of.about}
        class="sticky start-0 px-4 py-2 text-start font-normal"
        classList={{
          'bg-accent-soft font-medium': props.of.differs,
          'bg-surface text-ink-soft': !props.of.differs,
        }}
      >
        {props.of.label}
        <Show when={props.of.differs}>
          <span class="sr-only"> ({t('compare.differs')})</span>
          <span aria-hidden="true" class="ms-1.5 text-accent">
            ≠
          </span>
        </Show>
      </th>
      <For each={props.of.values}>
        {value => (
          <td
            class="border-s border-line px-4 py-2 tabular-nums"
            classList={{ 'font-medium': props.of.differs }}
          >
            {value}
          </td>
        )}
      </For>
    </tr>
  )
}

function AddPackage(props: { taken: readonly string[]; onAdd: (id: string) => void }) {
  const [picked, setPicked] = createSignal<string | null>(null)
  const search = async (text: string): Promise<Choice[]> => {
    const { data } = await api.servicePackages.list.query({
      search: text || undefined,
      limit: 20,
      sort: 'name',
    })
    return data
      .filter(({ id }) => !props.taken.includes(id))
      .map(({ id, name, short_description }) => ({ value: id, label: name, detail: short_description }))
  }
  return (
    <Combobox
      class="w-full sm:w-80"
      label={t('compare.add')}
      placeholder={t('search')}
      search={search}
      value={picked()}
      onChange={id => {
        setPicked(id)
        if (!id) return
        props.onAdd(id)
        // The field is free again for the next one.
        queueMicrotask(() => setPicked(null))
      }}
    />
  )
}

const isGone = (reason: unknown): boolean => toApiError(reason).status === 404
