import { useNavigate, useSearchParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { FormActions } from '#forms/form-actions.tsx'
import { knownPermissions } from '#permissions/groups.ts'
import { useHeld } from '#permissions/held.ts'
import { SkeletonPage } from '#ui/feedback/skeleton.tsx'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { RoleFields, type RoleValues } from './fields.tsx'
import { t } from './messages.ts'
import { nameOfRole, type Role } from './role.ts'

/** A new role; `?copy=` names one to begin with. */
export default function NewRole() {
  const [search] = useSearchParams<{ copy?: string }>()
  const held = useHeld()
  const copied = useEntity(
    api.roles.get,
    () => ({ id: search.copy ?? '' }),
    () => ({ enabled: Boolean(search.copy) }),
  )
  return (
    <>
      <PageHeader title={t('new')} breadcrumbs={[{ label: t('title'), href: '/roles' }]} />
      <Show when={held.ready()} fallback={<SkeletonPage />}>
        <Show when={search.copy} fallback={<NewForm />}>
          <WhenLoaded of={copied}>{role => <NewForm copied={role()} />}</WhenLoaded>
        </Show>
      </Show>
    </>
  )
}

function NewForm(props: { copied?: Role }) {
  const navigate = useNavigate()
  const held = useHeld()
  const create = useAction(api.roles.create, { touches: [api.roles, api.auditEntries] })
  const { copied } = props
  const initial: RoleValues = {
    name: copied ? t('copy.name', { name: nameOfRole(copied) }).slice(0, 100) : '',
    description: copied && !copied.built_in ? copied.description : '',
    // Nobody puts in what they lack, whatever they copy.
    permissions: knownPermissions(copied?.permissions ?? []).filter(code => held.at({}).has(code)),
  }
  const form = createForm({
    initial,
    schema: () => import('./schemas.ts').then(all => all.RoleCreate),
    submit: create.run,
    done: role => {
      toast.success(t('did.create', { name: role.name }))
      navigate(`/roles/${role.id}`, { replace: true })
    },
  })
  return (
    <Form form={form}>
      <RoleFields form={form} />
      <FormActions form={form} submit={t('create.submit')} onCancel={() => navigate('/roles')} always />
    </Form>
  )
}
