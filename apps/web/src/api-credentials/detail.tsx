import { useNavigate, useParams } from '@solidjs/router'
import RefreshCw from 'lucide-solid/icons/refresh-cw'
import { createSignal, For, Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { piece } from '#app/page.ts'
import { said } from '#messages/said.ts'
import { permissionGroups, resourceName } from '#permissions/groups.ts'
import { useOpenedIn } from '#session/client.ts'
import { useCan } from '#session/session.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Columns, Stack } from '#ui/columns.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { Identifiers } from '#ui/data/identifiers.tsx'
import { Time } from '#ui/data/time.tsx'
import { EditLink } from '#ui/edit-link.tsx'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { Link } from '#ui/link.tsx'
import { MoreActions } from '#ui/overlays/more-actions.tsx'
import { QuestionDialog } from '#ui/overlays/question.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { useCredentialActions } from './actions.tsx'
import { type Credential, statusOf } from './credential.ts'
import { useHoldsAll } from './holds.ts'
import { t } from './messages.ts'
import { CredentialStatus, Hint, Scope } from './parts.tsx'

const RotateDialog = piece(() => import('./rotate-dialog.tsx'))

const stillValid = (until: string | null): boolean => until !== null && Date.parse(until) > Date.now()

/** One API credential: what it may do, and whether it still does. */
export default function ApiCredentialPage() {
  const params = useParams()
  const navigate = useNavigate()
  const can = useCan()
  const credential = useEntity(api.apiCredentials.get, () => ({ id: params.id ?? '' }))
  useOpenedIn(() => credential.data()?.customer_id)
  const holdsAll = useHoldsAll()
  const [rotating, setRotating] = createSignal(false)
  /** Who rotates learns the secret, so must hold all that it opens. */
  const mayRotate = (one: Credential) =>
    can('api_credentials:write') && statusOf(one) === 'active' && holdsAll(one)
  const actions = useCredentialActions(() => navigate('/api-credentials', { replace: true }))
  return (
    <WhenLoaded of={credential}>
      {data => (
        <>
          <PageHeader
            title={data().name}
            breadcrumbs={[{ label: t('title'), href: '/api-credentials' }]}
            aside={<CredentialStatus credential={data()} />}
            description={data().description || undefined}
            actions={
              <>
                <Show when={can('audit_entries:read')}>
                  <Link href={`/audit-entries?actor_id=${data().id}`} button="secondary">
                    {t('activity.open')}
                  </Link>
                </Show>
                <Show when={mayRotate(data())}>
                  <Button icon={<RefreshCw size={14} />} onClick={() => setRotating(true)}>
                    {t('rotate')}
                  </Button>
                </Show>
                <Show when={can('api_credentials:write') && data().revoked_at === null}>
                  <EditLink href={`/api-credentials/${data().id}/edit`} />
                </Show>
                <MoreActions groups={actions.menu(data())} />
              </>
            }
          />
          <Columns>
            <Stack>
              <Card title={t('details')}>
                <DescriptionList
                  items={[
                    { term: t('scope'), value: <Scope credential={data()} /> },
                    { term: t('hint'), value: <Hint credential={data()} /> },
                    {
                      term: t('expires'),
                      value: data().expires_at ? (
                        <Time value={data().expires_at} as="full" />
                      ) : (
                        t('expires.never')
                      ),
                    },
                    {
                      term: t('last_used'),
                      value: data().last_used_at ? (
                        <Time value={data().last_used_at} />
                      ) : (
                        t('last_used.never')
                      ),
                    },
                    { term: t('allowed_ips'), value: data().allowed_ips.join(', ') || t('allowed_ips.any') },
                    {
                      term: t('rotated'),
                      value: data().rotated_at ? <Time value={data().rotated_at} as="full" /> : undefined,
                    },
                    {
                      term: t('previous'),
                      value: stillValid(data().previous_expires_at) ? (
                        <Time value={data().previous_expires_at} as="full" />
                      ) : undefined,
                    },
                    {
                      term: t('revoked'),
                      value: data().revoked_at ? <Time value={data().revoked_at} as="full" /> : undefined,
                    },
                  ]}
                />
              </Card>
              <Card title={t('permissions')}>
                <dl class="grid gap-x-6 gap-y-4 sm:grid-cols-2">
                  <For each={permissionGroups(code => data().permissions.includes(code))}>
                    {group => (
                      <div>
                        <dt class="mb-0.5 font-medium">{resourceName(group.resource)}</dt>
                        <For each={group.permissions}>
                          {permission => <dd class="text-ink-soft">{said(permission.label)}</dd>}
                        </For>
                      </div>
                    )}
                  </For>
                </dl>
              </Card>
            </Stack>
            <Identifiers entity={data()} />
          </Columns>
          <Show when={rotating()}>
            <RotateDialog credential={data()} onClose={() => setRotating(false)} />
          </Show>
          <QuestionDialog asked={actions.question()} onClose={actions.close} />
        </>
      )}
    </WhenLoaded>
  )
}
