import { useNavigate, useParams } from '@solidjs/router'
import Pencil from 'lucide-solid/icons/pencil'
import Plus from 'lucide-solid/icons/plus'
import Undo2 from 'lucide-solid/icons/undo-2'
import X from 'lucide-solid/icons/x'
import { createSignal, For, Show } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { piece } from '#app/page.ts'
import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { FormActions } from '#forms/form-actions.tsx'
import { useHeld } from '#permissions/held.ts'
import { useRoles } from '#roles/role.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { cx } from '#ui/cx.ts'
import { Badge } from '#ui/data/badge.tsx'
import type { Tone } from '#ui/data/status.ts'
import { SkeletonPage } from '#ui/feedback/skeleton.tsx'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { Combobox } from '#ui/fields/combobox.tsx'
import { FieldNotes } from '#ui/fields/field.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { nameOfUser, type User } from '#users/user.ts'
import { PlaceCell, RoleCell } from './columns.tsx'
import { type Change, changeOf, likeThose, sentOf, type Wanted, wantedOf } from './draft.ts'
import { keysOf, lockOf, type Membership } from './membership.ts'
import { t } from './messages.ts'
import { userChoices } from './place-choices.ts'

const WantedDialog = piece(() => import('./wanted-dialog.tsx'))

const tones: Record<Change, Tone> = { new: 'positive', changed: 'accent', gone: 'danger', same: 'neutral' }

/** All roles of one person at once: what would change is seen before it does. */
export default function Exactly() {
  const params = useParams()
  const held = useHeld()
  const user = useEntity(api.users.get, () => ({ id: params.id ?? '' }))
  const memberships = useEntity(api.memberships.ofUser, () => ({
    user_id: params.id ?? '',
    limit: 100,
    sort: 'created_at' as const,
  }))
  return (
    <WhenLoaded of={user}>
      {person => (
        <>
          <PageHeader
            title={t('all.title')}
            tab={nameOfUser(person())}
            description={t('all.about', { name: nameOfUser(person()) })}
            breadcrumbs={[
              { label: t('all.users'), href: '/users' },
              { label: nameOfUser(person()), href: `/users/${person().id}?tab=roles` },
            ]}
          />
          <WhenLoaded of={memberships}>
            {all => (
              <Show when={held.ready()} fallback={<SkeletonPage />}>
                <ExactlyForm user={person()} memberships={all().data} />
              </Show>
            )}
          </WhenLoaded>
        </>
      )}
    </WhenLoaded>
  )
}

function ExactlyForm(props: { user: User; memberships: readonly Membership[] }) {
  const navigate = useNavigate()
  const held = useHeld()
  const roles = useRoles()
  const [editing, setEditing] = createSignal<number | 'new'>()
  const { user } = props
  const back = () => navigate(`/users/${user.id}?tab=roles`, { replace: true })
  const reach = (row: Pick<Membership, 'place'>) => (row.place ? keysOf(row.place) : {})
  /** What lies beyond the reader's right to give roles stays as it is, and is not sent. */
  const within = (row: Pick<Membership, 'place'>) => held.at(reach(row)).has('memberships:write')
  const sync = useAction(api.memberships.sync, { touches: [api.memberships, api.users, api.auditEntries] })
  const initial: { rows: Wanted[] } = { rows: props.memberships.filter(within).map(wantedOf) }
  const form = createForm({
    initial,
    input: ({ rows }: typeof initial) => ({ user_id: user.id, memberships: sentOf(rows) }),
    submit: (input: Parameters<typeof sync.run>[0]) => sync.run(input),
    done: () => {
      toast.success(t('all.did', { name: nameOfUser(user) }))
      back()
    },
  })
  const rows = () => form.values.rows
  const setRows = (next: Wanted[]) => form.set('rows', next)
  const replace = (index: number, row: Wanted) => setRows(rows().with(index, row))
  const count = (change: Change) => rows().filter(row => changeOf(row) === change).length
  const people = userChoices(user.id)
  const takeOver = async (from: string | null) => {
    if (!from) return
    try {
      const { data } = await api.memberships.ofUser.query({ user_id: from, limit: 100 })
      setRows(likeThose(rows(), data.filter(within)))
    } catch (failure) {
      toast.error(failure)
    }
  }
  /** Where in what is sent a row stands, for the server's words about it. */
  const sentAt = (index: number) =>
    rows()
      .slice(0, index)
      .filter(({ gone }) => !gone).length

  return (
    <Form form={form}>
      <Card title={t('all.like')} description={t('all.like.hint')}>
        <Combobox
          class="max-w-md"
          label={t('all.like')}
          hideLabel
          placeholder={t('user.placeholder')}
          search={people.search}
          value={null}
          onChange={id => void takeOver(id)}
        />
      </Card>
      <Card
        title={t('all.rows')}
        flush
        actions={
          <Button size="sm" icon={<Plus size={14} />} onClick={() => setEditing('new')}>
            {t('all.add')}
          </Button>
        }
      >
        <ul>
          <For each={rows()} fallback={<li class="px-4 py-6 text-ink-soft">{t('all.none')}</li>}>
            {(row, index) => (
              <Row
                row={row}
                locked={
                  row.stored && lockOf(row.stored, reach(row), { held, find: roles.find }) !== undefined
                }
                errors={
                  row.gone
                    ? undefined
                    : ['role', 'permissions', 'customer_id', 'account_id', 'room_id'].flatMap(
                        name => form.fieldAt(`memberships.${sentAt(index())}.${name}`).errors ?? [],
                      )
                }
                onEdit={() => setEditing(index())}
                onRemove={() =>
                  row.stored
                    ? replace(index(), { ...row, gone: true })
                    : setRows(rows().filter(other => other !== row))
                }
                onKeep={() => row.stored && replace(index(), wantedOf(row.stored))}
              />
            )}
          </For>
        </ul>
      </Card>
      <p class="text-end text-ink-soft" role="status">
        {t('all.diff', { added: count('new'), changed: count('changed'), gone: count('gone') })}
      </p>
      <FormActions form={form} submit={t('all.submit')} onCancel={back} />
      <Show when={editing() !== undefined}>
        <WantedDialog
          row={typeof editing() === 'number' ? rows()[Number(editing())] : undefined}
          taken={place => rows().some(row => row.place?.id === place?.id)}
          onDone={row => {
            const at = editing()
            if (typeof at === 'number') replace(at, row)
            else setRows([...rows(), row])
          }}
          onClose={() => setEditing()}
        />
      </Show>
    </Form>
  )
}

interface RowProps {
  row: Wanted
  /** Not the reader's to change. */
  locked: boolean | undefined
  errors: readonly string[] | undefined
  onEdit: () => void
  onRemove: () => void
  onKeep: () => void
}

function Row(props: RowProps) {
  const roles = useRoles()
  const change = () => changeOf(props.row)
  const name = () => props.row.place?.name ?? t('platform')
  return (
    <li class="border-line px-4 py-2 not-last:border-b">
      <div class="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_7rem_5rem]">
        <div class={cx('min-w-0', change() === 'gone' && 'line-through')}>
          <PlaceCell place={props.row.place} />
        </div>
        <div class="min-w-0 max-sm:col-start-1">
          <Show when={change() === 'changed' && props.row.stored}>
            {before => (
              <span class="block text-sm text-ink-faint line-through">
                {roles.nameOf(before().role)}
                <Show when={before().permissions.length > 0}>
                  {' '}
                  {t('extra.besides', { n: before().permissions.length })}
                </Show>
              </span>
            )}
          </Show>
          <span class={change() === 'gone' ? 'line-through' : undefined}>
            <RoleCell roles={roles} membership={props.row} />
          </span>
        </div>
        <div class="max-sm:col-start-1">
          <Show when={change() !== 'same'} fallback={props.row.stored?.owner && <Badge>{t('owner')}</Badge>}>
            <Badge tone={tones[change()]}>{t(`all.${change() as 'new' | 'changed' | 'gone'}`)}</Badge>
          </Show>
        </div>
        <div class="flex justify-end max-sm:col-start-2 max-sm:row-span-3 max-sm:row-start-1">
          <Show when={!props.locked}>
            <Show
              when={change() === 'same' || change() === 'new'}
              fallback={
                <IconButton label={t('all.keep', { place: name() })} onClick={props.onKeep}>
                  <Undo2 size={15} />
                </IconButton>
              }
            >
              <IconButton label={t('all.edit', { place: name() })} onClick={props.onEdit}>
                <Pencil size={15} />
              </IconButton>
            </Show>
            <Show when={change() !== 'gone'}>
              <IconButton label={t('all.remove', { place: name() })} onClick={props.onRemove}>
                <X size={15} />
              </IconButton>
            </Show>
          </Show>
        </div>
      </div>
      <FieldNotes id={`row-${name()}`} errors={props.errors?.length ? props.errors : undefined} />
    </li>
  )
}
