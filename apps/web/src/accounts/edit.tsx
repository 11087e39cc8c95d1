import { useParams } from '@solidjs/router'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { useOpenedIn } from '#session/client.ts'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { AccountForm } from './form.tsx'
import { t } from './messages.ts'

/** Changes an account. */
export default function EditAccount() {
  const params = useParams<{ id: string }>()
  const account = useEntity(api.accounts.get, () => ({ id: params.id }))
  useOpenedIn(() => account.data()?.subscriber_id)
  return (
    <WhenLoaded of={account}>
      {loaded => (
        <>
          <PageHeader
            title={t('edit', { name: loaded().account_name })}
            breadcrumbs={[
              { label: t('title'), href: '/accounts' },
              { label: loaded().account_name, href: `/accounts/${loaded().id}` },
            ]}
          />
          <AccountForm account={loaded()} />
        </>
      )}
    </WhenLoaded>
  )
}
