import { Show } from 'solid-js'
import { useSession } from '#session/session.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { t } from './messages.ts'
import { PasswordForm } from './password-form.tsx'
import { ProfileForm } from './profile-form.tsx'
import { Rights } from './rights.tsx'

/** Who somebody is here, as far as it is theirs to decide, and what they may do. */
export default function Profile() {
  const session = useSession()
  return (
    <>
      <PageHeader title={t('title')} />
      <div class="grid max-w-3xl gap-4">
        <Show when={session.data()?.user}>
          {user => (
            <>
              <ProfileForm user={user()} />
              <PasswordForm email={user().email} />
            </>
          )}
        </Show>
        <Show when={session.data()}>{me => <Rights me={me()} />}</Show>
      </div>
    </>
  )
}
