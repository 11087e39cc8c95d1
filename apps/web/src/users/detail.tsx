import { useParams } from '@solidjs/router'
import Power from 'lucide-solid/icons/power'
import { createSignal, Show } from 'solid-js'
import { useActivityTab } from '#activity/tab.tsx'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { useCan, useSession } from '#session/session.ts'
import { Card } from '#ui/card.tsx'
import { Badge } from '#ui/data/badge.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { Identifiers } from '#ui/data/identifiers.tsx'
import { MetadataView } from '#ui/data/metadata-view.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { EditLink } from '#ui/edit-link.tsx'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { nameOfCode } from '#ui/fields/choices.ts'
import { Link } from '#ui/link.tsx'
import { DropdownMenu } from '#ui/overlays/dropdown-menu.tsx'
import { type Question, QuestionDialog } from '#ui/overlays/question.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { t } from './messages.ts'
import { nameOfUser, type User } from './user.ts'

/** One person. */
export default function UserPage() {
  const params = useParams()
  const activityTab = useActivityTab()
  const session = useSession()
  const user = useEntity(api.users.get, () => ({ id: params.id ?? '' }))
  return (
    <WhenLoaded of={user}>
      {data => (
        <>
          <PageHeader
            title={nameOfUser(data())}
            breadcrumbs={[{ label: t('title'), href: '/users' }]}
            aside={
              <>
                <StatusBadge status={data().status} label={t(`status.${data().status}`)} />
                <Show when={session.data()?.user?.id === data().id}>
                  <Badge tone="accent">{t('you')}</Badge>
                </Show>
              </>
            }
            actions={<Actions user={data()} />}
          />
          <Tabs
            label={t('tab.label')}
            tabs={[
              { id: 'overview', label: t('tab.overview'), children: () => <Overview user={data()} /> },
              ...activityTab('User', () => data().id, t('tab.activity')),
            ]}
          />
        </>
      )}
    </WhenLoaded>
  )
}

function Overview(props: { user: User }) {
  const user = () => props.user
  return (
    <div class="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div class="grid min-w-0 gap-4">
        <Card title={t('details')}>
          <DescriptionList
            items={[
              { term: t('email'), value: <Link href={`mailto:${user().email}`}>{user().email}</Link> },
              {
                term: t('verified'),
                value: user().email_verified_at ? (
                  <Time value={user().email_verified_at} as="full" />
                ) : (
                  t('verified.not')
                ),
              },
              { term: t('username'), value: user().username },
              { term: t('locale'), value: nameOfCode('language', user().locale) },
              { term: t('timezone'), value: user().timezone },
            ]}
          />
        </Card>
        <Show when={Object.keys(user().user_metadata).length > 0}>
          <Card title={t('metadata')}>
            <MetadataView value={user().user_metadata} />
          </Card>
        </Show>
      </div>
      <Identifiers entity={user()} />
    </div>
  )
}

function Actions(props: { user: User }) {
  const can = useCan()
  const session = useSession()
  const [question, setQuestion] = createSignal<Question>()
  const update = useAction(api.users.update)
  const name = () => nameOfUser(props.user)
  const others = () => session.data()?.user?.id !== props.user.id

  const setStatus = async (status: User['status']) => {
    await update.run({ id: props.user.id, version: props.user.version, status })
    toast.success(t(status === 'active' ? 'did.activate' : 'did.deactivate', { name: name() }))
  }
  const askToDeactivate = () =>
    setQuestion({
      title: t('deactivate.title', { name: name() }),
      description: t('deactivate.text'),
      confirm: t('action.deactivate'),
      danger: true,
      run: () => setStatus('inactive'),
    })
  return (
    <>
      <Show when={can('users:write') && others()}>
        <DropdownMenu
          groups={[
            [
              props.user.status === 'active'
                ? { label: t('action.deactivate'), icon: <Power size={15} />, onSelect: askToDeactivate }
                : {
                    label: t('action.activate'),
                    icon: <Power size={15} />,
                    onSelect: () => void setStatus('active').catch(toast.error),
                  },
            ],
          ]}
        />
      </Show>
      <Show when={can('audit_entries:read')}>
        <Link href={`/audit-entries?actor_id=${props.user.id}`} button="secondary">
          {t('activity.open')}
        </Link>
      </Show>
      <Show when={can('users:write')}>
        <EditLink href={`/users/${props.user.id}/edit`} button="primary" />
      </Show>
      <QuestionDialog asked={question()} onClose={() => setQuestion()} />
    </>
  )
}
