import type { Permission } from '@streamwise/domain'
import Check from 'lucide-solid/icons/check'
import Minus from 'lucide-solid/icons/minus'
import { createMemo, For, type JSX, Show } from 'solid-js'
import { PlaceCell } from '#memberships/columns.tsx'
import { hrefOfPlace } from '#memberships/membership.ts'
import { said } from '#messages/said.ts'
import {
  type PermissionGroup,
  permissionGroups,
  permissionMatches,
  resourceName,
} from '#permissions/groups.ts'
import { useRoles } from '#roles/role.ts'
import { Badge } from '#ui/data/badge.tsx'
import { FilterBar } from '#ui/data/filter-bar.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { useUrlState } from '#ui/data/url-state.ts'
import { EmptyState } from '#ui/feedback/empty-state.tsx'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { Checkbox } from '#ui/fields/checkbox.tsx'
import { Segmented } from '#ui/fields/segmented.tsx'
import { Link } from '#ui/link.tsx'
import { t } from './messages.ts'
import { type PermissionsAt, usePermissionsOf } from './standing.ts'
import { nameOfUser, type User } from './user.ts'
import { type Reason, reasonsFor } from './why.ts'

/** What somebody may do, where, and why. */
export default function WhatMay(props: { user: User }) {
  const rows = usePermissionsOf(() => props.user.id)
  const filters = useUrlState({ search: '', all: ['', 'true'] })
  const order = useUrlState({ by: ['permission', 'place'] })
  const name = () => nameOfUser(props.user)
  return (
    <WhenLoaded of={rows}>
      {data => (
        <Show
          when={data().data.length > 0}
          fallback={<EmptyState title={t('may.none', { name: name() })}>{t('may.none.text')}</EmptyState>}
        >
          <div class="flex flex-wrap items-start justify-between gap-x-4">
            <FilterBar state={filters} search={t('may.search')}>
              <Checkbox
                class="px-1"
                label={t('may.not_too')}
                value={filters.get('all') === 'true'}
                onChange={on => filters.set({ all: on ? 'true' : '' })}
              />
            </FilterBar>
            <Segmented
              class="mb-3"
              label={t('may.by')}
              hideLabel
              value={order.get('by')}
              onChange={by => order.set({ by })}
              options={(['permission', 'place'] as const).map(value => ({
                value,
                label: t(`may.by.${value}`),
              }))}
            />
          </div>
          <Show
            when={order.get('by') === 'place'}
            fallback={
              <ByPermission
                rows={data().data}
                search={filters.get('search')}
                all={filters.get('all') === 'true'}
              />
            }
          >
            <ByPlace rows={data().data} search={filters.get('search')} all={filters.get('all') === 'true'} />
          </Show>
        </Show>
      )}
    </WhenLoaded>
  )
}

interface ViewProps {
  rows: readonly PermissionsAt[]
  search: string
  /** Also what they may not do. */
  all: boolean
}

/** The catalogue as far as it was searched for, and as far as `shown` says. */
function found(search: string, shown: (code: Permission) => boolean): PermissionGroup[] {
  return permissionGroups(shown)
    .map(group => ({
      ...group,
      permissions: group.permissions.filter(entry => permissionMatches(search, group, entry)),
    }))
    .filter(({ permissions }) => permissions.length > 0)
}

/** Each permission with all places that give it. */
function ByPermission(props: ViewProps) {
  const groups = createMemo(() =>
    found(props.search, code => props.all || reasonsFor(code, props.rows).length > 0),
  )
  return (
    <Show when={groups().length > 0} fallback={<NothingFound />}>
      <div class="rounded-lg border border-line bg-surface">
        <For each={groups()}>
          {group => (
            <section class="border-line not-last:border-b">
              <h2 class="px-4 pt-3 pb-1 text-sm font-semibold">{resourceName(group.resource)}</h2>
              <ul class="pb-2">
                <For each={group.permissions}>
                  {entry => {
                    const reasons = createMemo(() => reasonsFor(entry.code, props.rows))
                    const holds = () => reasons().some(({ in_effect }) => in_effect)
                    return (
                      <li class="grid gap-x-6 px-4 py-1 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
                        <Line holds={holds()} label={said(entry.label)} />
                        <Show
                          when={reasons().length > 0}
                          fallback={<span class="text-ink-faint max-md:ps-6">{t('may.nowhere')}</span>}
                        >
                          <ul class="max-md:ps-6">
                            <For each={reasons()}>{reason => <Because reason={reason} />}</For>
                          </ul>
                        </Show>
                      </li>
                    )
                  }}
                </For>
              </ul>
            </section>
          )}
        </For>
      </div>
    </Show>
  )
}

/** Each place with what they may do there. */
function ByPlace(props: ViewProps) {
  const roles = useRoles()
  return (
    <div class="grid gap-4">
      <For each={props.rows}>
        {row => {
          const groups = createMemo(() =>
            found(props.search, code => props.all || row.permissions.includes(code)),
          )
          return (
            <Show when={groups().length > 0}>
              <section class="rounded-lg border border-line bg-surface">
                <header class="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2">
                  <h2 class="flex-1">
                    <PlaceCell place={row.place} />
                  </h2>
                  <Badge>{roles.nameOf(row.role)}</Badge>
                  <Show when={row.owner}>
                    <Badge tone="accent">{t('may.owner')}</Badge>
                  </Show>
                  <Show when={!row.in_effect}>
                    <StatusBadge status="inactive" label={t('may.idle')} />
                  </Show>
                </header>
                <dl class="grid gap-x-6 gap-y-4 p-4 sm:grid-cols-2 xl:grid-cols-3">
                  <For each={groups()}>
                    {group => (
                      <div>
                        <dt class="mb-0.5 font-medium">{resourceName(group.resource)}</dt>
                        <For each={group.permissions}>
                          {entry => (
                            <dd>
                              <Line
                                holds={row.in_effect && row.permissions.includes(entry.code)}
                                label={said(entry.label)}
                              >
                                <Show when={row.besides.includes(entry.code)}>
                                  {' '}
                                  <Badge>{t('may.besides')}</Badge>
                                </Show>
                              </Line>
                            </dd>
                          )}
                        </For>
                      </div>
                    )}
                  </For>
                </dl>
              </section>
            </Show>
          )
        }}
      </For>
    </div>
  )
}

function Line(props: { holds: boolean; label: string; children?: JSX.Element }) {
  return (
    <span class="flex items-start gap-2">
      <Show
        when={props.holds}
        fallback={<Minus size={15} class="mt-1 shrink-0 text-ink-faint" aria-hidden="true" />}
      >
        <Check size={15} class="mt-1 shrink-0 text-positive" aria-hidden="true" />
      </Show>
      <span class={props.holds ? undefined : 'text-ink-faint'}>
        {props.label}
        <Show when={!props.holds}>
          <span class="sr-only"> ({t('may.not')})</span>
        </Show>
        {props.children}
      </span>
    </span>
  )
}

/** “Customer owner of Escola Aurora”, “given besides, in Physics 101”. */
function Because(props: { reason: Reason }) {
  const roles = useRoles()
  return (
    <li class="flex flex-wrap items-center gap-x-2 text-ink-soft">
      <span>
        {props.reason.role === null ? t('may.besides') : roles.nameOf(props.reason.role)}
        {' · '}
        <Show when={props.reason.place} fallback={t('may.everywhere')}>
          {place => <Link href={hrefOfPlace(place())}>{place().name}</Link>}
        </Show>
      </span>
      <Show when={!props.reason.in_effect}>
        <StatusBadge status="inactive" label={t('may.idle')} />
      </Show>
    </li>
  )
}

function NothingFound() {
  return (
    <div class="rounded-lg border border-line bg-surface">
      <EmptyState title={t('may.nothing_found')}>{t('may.nothing_found.text')}</EmptyState>
    </div>
  )
}
