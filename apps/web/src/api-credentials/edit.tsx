import { useNavigate, useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { createForm } from '#forms/create-form.ts'
import { followStored } from '#forms/follow-stored.ts'
import { Form } from '#forms/form.tsx'
import { FormActions } from '#forms/form-actions.tsx'
import { knownPermissions } from '#permissions/groups.ts'
import { useHeld } from '#permissions/held.ts'
import { useOpenedIn } from '#session/client.ts'
import { Card } from '#ui/card.tsx'
import { SkeletonPage } from '#ui/feedback/skeleton.tsx'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import type { Credential } from './credential.ts'
import { type CredentialValues, LimitFields, NameFields, PermissionsField } from './fields.tsx'
import { useHoldsAll } from './holds.ts'
import { t } from './messages.ts'

/** Changes a credential; its secret stays. */
export default function EditApiCredential() {
  const params = useParams()
  const held = useHeld()
  const credential = useEntity(api.apiCredentials.get, () => ({ id: params.id ?? '' }))
  useOpenedIn(() => credential.data()?.customer_id)
  return (
    <WhenLoaded of={credential}>
      {data => (
        <>
          <PageHeader
            title={t('edit')}
            tab={data().name}
            breadcrumbs={[
              { label: t('title'), href: '/api-credentials' },
              { label: data().name, href: `/api-credentials/${data().id}` },
            ]}
          />
          <Show when={held.ready()} fallback={<SkeletonPage />}>
            <EditForm credential={data()} />
          </Show>
        </>
      )}
    </WhenLoaded>
  )
}

interface Values extends CredentialValues {
  /** The version that the form began with. */
  version: number
}

type Stored = Pick<
  Credential,
  'name' | 'description' | 'expires_at' | 'allowed_ips' | 'permissions' | 'version'
>

const valuesOf = (stored: Stored): Values => ({
  name: stored.name,
  description: stored.description,
  expires_at: stored.expires_at,
  allowed_ips: [...stored.allowed_ips],
  permissions: knownPermissions(stored.permissions),
  version: stored.version,
})

function EditForm(props: { credential: Credential }) {
  const navigate = useNavigate()
  const held = useHeld()
  const holdsAll = useHoldsAll()
  const update = useAction(api.apiCredentials.update, { touches: [api.apiCredentials, api.auditEntries] })
  const { id, customer_id } = props.credential
  /** Who may do less than the credential changes what it is called, and nothing else. */
  const whole = holdsAll(props.credential)
  const form = createForm({
    initial: valuesOf(props.credential),
    schema: () => import('./schemas.ts').then(all => all.ApiCredentialUpdate),
    input: ({ name, description, version, ...limits }) => ({
      id,
      name,
      description,
      version,
      ...(whole ? limits : {}),
    }),
    submit: update.run,
    done: saved => {
      toast.success(t('did.save', { name: saved.name }))
      navigate(`/api-credentials/${saved.id}`, { replace: true })
    },
  })
  followStored(form, () => valuesOf(props.credential))
  return (
    <Form
      form={form}
      conflict={{ read: (): Promise<Stored> => api.apiCredentials.get.query({ id }), values: valuesOf }}
    >
      <Card>
        <div class="grid gap-5 lg:grid-cols-2">
          <NameFields form={form} />
          <Show when={whole} fallback={<p class="text-ink-soft">{t('edit.above')}</p>}>
            <LimitFields form={form} />
          </Show>
        </div>
      </Card>
      <Show when={whole}>
        <PermissionsField
          form={form}
          held={code => held.at({ customer_id }).has(code)}
          customer={customer_id !== null}
        />
      </Show>
      <FormActions form={form} submit={t('submit')} onCancel={() => navigate(`/api-credentials/${id}`)} />
    </Form>
  )
}
