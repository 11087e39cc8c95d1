import { useLocation } from '@solidjs/router'
import { createEffect, on } from 'solid-js'
import { t } from '#messages/index.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/feedback/empty-state.tsx'

/** Stands in for a page that threw. Going to another page takes it away. */
export function Crash(props: { error: unknown; reset: () => void }) {
  const location = useLocation()
  createEffect(
    on(
      () => location.pathname,
      () => props.reset(),
      { defer: true },
    ),
  )
  // The browser's console is where whoever is asked for help will look first.
  createEffect(() => reportError(props.error))
  return (
    <EmptyState
      heading="h1"
      title={t('error.boundary')}
      action={
        <>
          <Button onClick={() => window.location.reload()}>{t('error.reload')}</Button>
          <Button variant="primary" onClick={props.reset}>
            {t('action.retry')}
          </Button>
        </>
      }
    >
      {t('error.boundary.hint')}
    </EmptyState>
  )
}
