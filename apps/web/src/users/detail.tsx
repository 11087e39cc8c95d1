import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { useActivityTab } from '#activity/tab.tsx'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { piece } from '#app/page.ts'
import { useCan, useSession } from '#session/session.ts'
import { Card } from '#ui/card.tsx'
import { Columns, Stack } from '#ui/columns.tsx'
import { Badge } from '#ui/data/badge.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { Identifiers } from '#ui/data/identifiers.tsx'
import { MetadataView } from '#ui/data/metadata-view.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { EmailLink } from '#ui/email-link.tsx'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { nameOfCode } from '#ui/fields/choices.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { UserActions } from './actions.tsx'
import { t } from './messages.ts'
import { nameOfUser, type User } from './user.ts'

const RolesOf = piece(() => import('./roles-of.tsx'))
const WhatMay = piece(() => import('./what-may.tsx'))

/** One person. */
export default function UserPage() {
  const params = useParams()
  const can = useCan()
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
            actions={<UserActions user={data()} />}
          />
          <Tabs
            label={t('tab.label')}
            tabs={[
              { id: 'overview', label: t('tab.overview'), children: () => <Overview user={data()} /> },
              ...(can('memberships:read')
                ? [
                    {
                      id: 'roles',
                      label: t('tab.roles'),
                      children: () => <RolesOf user={data()} />,
                    },
                    {
                      id: 'permissions',
                      label: t('tab.permissions'),
                      children: () => <WhatMay user={data()} />,
                    },
                  ]
                : []),
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
    <Columns>
      <Stack>
        <Card title={t('details')}>
          <DescriptionList
            items={[
              { term: t('email'), value: <EmailLink email={user().email} /> },
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
      </Stack>
      <Identifiers entity={user()} />
    </Columns>
  )
}
