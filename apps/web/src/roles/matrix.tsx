import { A } from '@solidjs/router'
import type { Permission } from '@streamwise/domain'
import Check from 'lucide-solid/icons/check'
import Lock from 'lucide-solid/icons/lock'
import { createMemo, createSignal, For, lazy, Show } from 'solid-js'
import { type ApiError, toApiError } from '#api/errors.ts'
import { t as shared } from '#messages/index.ts'
import { said } from '#messages/said.ts'
import { permissionGroups, permissionMatches, resourceName } from '#permissions/groups.ts'
import { useHeld } from '#permissions/held.ts'
import { useCan, useSession } from '#session/session.ts'
import { Button } from '#ui/button.tsx'
import { cx } from '#ui/cx.ts'
import { Badge } from '#ui/data/badge.tsx'
import { EmptyState } from '#ui/feedback/empty-state.tsx'
import { ErrorNote } from '#ui/feedback/error-note.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { useRoleUpdate } from './actions.tsx'
import { changesOf, type Draft, hasIn, type RoleChange } from './draft.ts'
import { moveInMatrix } from './matrix-keys.ts'
import { t } from './messages.ts'
import { nameOfRole, type Role } from './role.ts'

const LeaveGuard = lazy(() => import('#forms/leave-guard.tsx'))

interface MatrixProps {
  roles: readonly Role[]
  search: string
  /** Only permissions that some of the roles have and others have not. */
  differing: boolean
}

const headClass =
  'sticky top-0 z-20 border-b border-line bg-surface px-2 py-2 text-center align-bottom text-sm font-medium'
const firstClass = 'sticky start-0 z-10 bg-surface px-4 text-start'

/** Permissions by resource beside roles. Own ones are edited where they stand; nothing changes before it is saved. */
export default function Matrix(props: MatrixProps) {
  const can = useCan()
  const session = useSession()
  const held = useHeld()
  const update = useRoleUpdate()
  const [draft, setDraft] = createSignal<Draft>({})
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<ApiError>()
  const changes = createMemo(() => changesOf(draft(), props.roles))
  const groups = createMemo(() =>
    permissionGroups(
      code => !props.differing || new Set(props.roles.map(role => role.permissions.includes(code))).size > 1,
    )
      .map(group => ({
        ...group,
        permissions: group.permissions.filter(entry => permissionMatches(props.search, group, entry)),
      }))
      .filter(({ permissions }) => permissions.length > 0),
  )
  /** Why a role's column can't be edited. */
  const lockOf = (role: Role): 'built_in' | 'held' | 'reading' | undefined => {
    if (role.built_in) return 'built_in'
    if (!can('roles:write')) return 'reading'
    return session.data()?.roles.includes(role.code) ? 'held' : undefined
  }
  const toggle = (role: Role, code: Permission, on: boolean) => {
    const rest = (draft()[role.id] ?? (role.permissions as Permission[])).filter(own => own !== code) // of the catalogue
    setDraft({ ...draft(), [role.id]: on ? [...rest, code] : rest })
    setError()
  }
  const empty = () => changes().find(({ permissions }) => permissions.length === 0)
  const save = async () => {
    setBusy(true)
    setError()
    try {
      for (const change of changes()) {
        await update(change.role, { permissions: [...change.permissions] })
        setDraft(({ [change.role.id]: _, ...rest }) => rest)
      }
      toast.success(t('did.matrix'))
    } catch (failure) {
      setError(toApiError(failure))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Show
        when={groups().length > 0}
        fallback={
          <div class="rounded-lg border border-line bg-surface">
            <EmptyState title={shared('list.empty.filtered')}>
              {shared('list.empty.filtered.text')}
            </EmptyState>
          </div>
        }
      >
        <section
          class="relative max-h-[calc(100dvh-13rem)] min-h-96 overflow-auto rounded-lg border border-line bg-surface"
          aria-label={t('matrix')}
          tabindex="0"
        >
          <table class="border-separate border-spacing-0" onKeyDown={moveInMatrix}>
            <caption class="sr-only">{t('matrix')}</caption>
            <thead>
              <tr>
                <th scope="col" class={cx(headClass, firstClass, 'z-30 min-w-40 sm:min-w-72')}>
                  {t('permission')}
                </th>
                <For each={props.roles}>
                  {role => (
                    <th scope="col" class={cx(headClass, 'min-w-28')}>
                      <A href={`/roles/${role.id}`} class="rounded-sm underline-offset-3 hover:underline">
                        {nameOfRole(role)}
                      </A>
                      <Show when={lockOf(role)}>
                        {lock => (
                          <span
                            class="ms-1 inline-block align-middle text-ink-faint"
                            title={t(`lock.${lock()}`)}
                          >
                            <Lock size={12} aria-hidden="true" />
                            <span class="sr-only">{t(`lock.${lock()}`)}</span>
                          </span>
                        )}
                      </Show>
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
                      scope="rowgroup"
                      class={cx(firstClass, 'pt-4 pb-1 text-xs font-semibold text-ink-faint')}
                    >
                      {resourceName(group.resource)}
                      <Show when={group.permissions.every(each => each.platform)}>
                        {' '}
                        <Badge>{t('platform')}</Badge>
                      </Show>
                    </th>
                    <td colspan={props.roles.length} />
                  </tr>
                  <For each={group.permissions}>
                    {entry => (
                      <tr class="group">
                        <th scope="row" class={cx(firstClass, 'py-1 font-normal group-hover:bg-hover')}>
                          {said(entry.label)}
                          <Show when={entry.platform && !group.permissions.every(each => each.platform)}>
                            {' '}
                            <Badge>{t('platform')}</Badge>
                          </Show>
                        </th>
                        <For each={props.roles}>
                          {role => (
                            <Cell
                              name={`${nameOfRole(role)}: ${said(entry.label)}`}
                              has={hasIn(draft(), role, entry.code)}
                              changed={hasIn(draft(), role, entry.code) !== hasIn({}, role, entry.code)}
                              locked={lockOf(role) !== undefined}
                              disabled={!held.at({}).has(entry.code)}
                              onChange={on => toggle(role, entry.code, on)}
                            />
                          )}
                        </For>
                      </tr>
                    )}
                  </For>
                </tbody>
              )}
            </For>
          </table>
        </section>
      </Show>
      <Show when={changes().length > 0}>
        <div class="sticky bottom-3 z-30 mt-3 grid gap-2 rounded-lg border border-line bg-raised p-3 shadow-pop">
          <Show when={error()}>{failure => <ErrorNote error={failure()} />}</Show>
          <Show when={empty()}>
            {change => (
              <p role="alert" class="text-danger">
                {t('matrix.empty', { name: nameOfRole(change().role) })}
              </p>
            )}
          </Show>
          <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
            <ul class="flex min-w-0 flex-1 basis-60 flex-wrap gap-x-4" aria-label={t('matrix.unsaved')}>
              <For each={changes()}>{change => <li>{changeText(change)}</li>}</For>
            </ul>
            <Button onClick={() => setDraft({})} disabled={busy()}>
              {t('matrix.discard')}
            </Button>
            <Button
              variant="primary"
              busy={busy()}
              disabled={empty() !== undefined}
              onClick={() => void save()}
            >
              {t('matrix.save')}
            </Button>
          </div>
        </div>
      </Show>
      <LeaveGuard dirty={() => changes().length > 0} />
    </>
  )
}

const changeText = ({ role, added, taken }: RoleChange): string =>
  t('matrix.change', { name: nameOfRole(role), added: added.length, taken: taken.length })

interface CellProps {
  name: string
  has: boolean
  changed: boolean
  locked: boolean
  /** The reader lacks it, so can neither put it in nor take it out. */
  disabled: boolean
  onChange: (on: boolean) => void
}

function Cell(props: CellProps) {
  return (
    <td class={cx('p-0 text-center group-hover:bg-hover', props.changed && '!bg-accent-soft')}>
      <Show
        when={!props.locked}
        fallback={
          <span class="inline-flex h-8 items-center justify-center">
            <Show when={props.has} fallback={<span class="sr-only">{t('no')}</span>}>
              <Check size={15} class="text-ink-soft" aria-hidden="true" />
              <span class="sr-only">{t('yes')}</span>
            </Show>
          </span>
        }
      >
        <label class="inline-flex h-8 w-full cursor-pointer items-center justify-center has-disabled:cursor-not-allowed">
          <span class="relative inline-flex size-4">
            <input
              type="checkbox"
              data-cell
              aria-label={props.name}
              title={props.disabled ? t('lock.lacking') : undefined}
              disabled={props.disabled}
              checked={props.has}
              onChange={event => props.onChange(event.currentTarget.checked)}
              class="peer size-4 appearance-none rounded-sm border border-line-strong bg-surface checked:border-accent checked:bg-accent disabled:opacity-50"
            />
            <Check
              size={12}
              strokeWidth={3}
              class="pointer-events-none absolute inset-0 m-auto text-on-accent opacity-0 peer-checked:opacity-100"
              aria-hidden="true"
            />
          </span>
        </label>
      </Show>
    </td>
  )
}
