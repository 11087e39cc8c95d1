import { createEffect } from 'solid-js'
import { t } from '#messages/index.ts'
import { usePlatform } from '#settings/platform.ts'
import { EmptyState } from '#ui/feedback/empty-state.tsx'
import { Link } from '#ui/link.tsx'

/** For addresses that lead to no page. */
export default function NotFound() {
  const platform = usePlatform()
  createEffect(() => {
    document.title = `${t('not_found.title')} · ${platform.name()}`
  })
  return (
    <EmptyState
      heading="h1"
      title={t('not_found.title')}
      action={
        <Link href="/" button="primary">
          {t('not_found.home')}
        </Link>
      }
    >
      {t('not_found.text')}
    </EmptyState>
  )
}
