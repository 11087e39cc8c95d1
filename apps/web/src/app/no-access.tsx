import Lock from 'lucide-solid/icons/lock'
import { createEffect } from 'solid-js'
import { t } from '#messages/index.ts'
import { usePlatform } from '#settings/platform.ts'
import { EmptyState } from '#ui/feedback/empty-state.tsx'
import { Link } from '#ui/link.tsx'

/** For pages that are there, but not for this reader. */
export default function NoAccess() {
  const platform = usePlatform()
  createEffect(() => {
    document.title = `${t('no_access.title')} · ${platform.name()}`
  })
  return (
    <EmptyState
      heading="h1"
      icon={<Lock size={22} />}
      title={t('no_access.title')}
      action={
        <Link href="/" button="primary">
          {t('not_found.home')}
        </Link>
      }
    >
      {t('no_access.text')}
    </EmptyState>
  )
}
