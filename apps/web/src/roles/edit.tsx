import { useNavigate, useParams } from '@solidjs/router'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { createForm } from '#forms/create-form.ts'
import { followStored } from '#forms/follow-stored.ts'
import { Form } from '#forms/form.tsx'
import { FormActions } from '#forms/form-actions.tsx'
import { knownPermissions } from '#permissions/groups.ts'
import { useSession } from '#session/session.ts'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { useRoleUpdate } from './actions.tsx'
import { RoleFields, type RoleValues } from './fields.tsx'
import { t } from './messages.ts'
import { nameOfRole, type Role } from './role.ts'

/** Changes a role of the operator's own. */
export default function EditRole() {
  const params = useParams()
  const role = useEntity(api.roles.get, () => ({ id: params.id ?? '' }))
  return (
    <WhenLoaded of={role}>
      {data => (
        <>
          <PageHeader
            title={t('edit.title')}
            tab={nameOfRole(data())}
            breadcrumbs={[
              { label: t('title'), href: '/roles' },
              { label: nameOfRole(data()), href: `/roles/${data().id}` },
            ]}
          />
          <EditForm role={data()} />
        </>
      )}
    </WhenLoaded>
  )
}

interface Values extends RoleValues {
  /** The version that the form began with. */
  version: number
}

const valuesOf = ({ name, description, permissions, version }: Role): Values => ({
  name,
  description,
  permissions: knownPermissions(permissions),
  version,
})

function EditForm(props: { role: Role }) {
  const navigate = useNavigate()
  const session = useSession()
  const update = useRoleUpdate()
  const { id, code } = props.role
  const own = () => session.data()?.roles.includes(code) ?? false
  const form = createForm({
    initial: valuesOf(props.role),
    schema: () => import('./schemas.ts').then(all => all.RoleUpdate),
    // Who holds it may still name it: what it allows is then not sent.
    input: ({ permissions, ...values }) => ({ id, ...values, ...(own() ? {} : { permissions }) }),
    submit: ({ version, id: _, ...values }) =>
      update({ ...props.role, version: version ?? props.role.version }, values),
    done: saved => {
      toast.success(t('did.save', { name: saved.name }))
      navigate(`/roles/${saved.id}`, { replace: true })
    },
  })
  followStored(form, () => valuesOf(props.role))
  return (
    <Form form={form} conflict={{ read: () => api.roles.get.query({ id }), values: valuesOf }}>
      <RoleFields form={form} held={own()} />
      <FormActions form={form} submit={t('submit')} onCancel={() => navigate(`/roles/${id}`)} />
    </Form>
  )
}
