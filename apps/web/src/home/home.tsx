import { A } from '@solidjs/router'
import ArrowRight from 'lucide-solid/icons/arrow-right'
import { For, Show } from 'solid-js'
import { pages } from '#app/pages.ts'
import { t } from '#messages/index.ts'
import { useCan, useSession } from '#session/session.ts'
import { EmptyState } from '#ui/feedback/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'

/** The first page: a greeting, and the ways to everything that the reader may open. */
export default function Home() {
  const session = useSession()
  const can = useCan()
  const ways = () =>
    pages.flatMap(({ path, nav }) =>
      nav?.section && (nav.permission === undefined || can(nav.permission)) ? [{ path, nav }] : [],
    )
  return (
    <>
      <PageHeader
        title={t('home.hello', { name: session.data()?.user?.first_name ?? '' })}
        tab={t('home.title')}
      />
      <Show
        when={ways().length > 0}
        fallback={
          <div class="rounded-lg border border-line bg-surface">
            <EmptyState title={t('home.empty')}>{t('home.empty.text')}</EmptyState>
          </div>
        }
      >
        <ul class="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
          <For each={ways()}>
            {({ path, nav }) => (
              <li>
                <A
                  href={path}
                  class="group flex items-center gap-3 rounded-lg border border-line bg-surface p-4 font-medium hover:border-line-strong"
                >
                  <span class="text-ink-faint">{nav.icon({ size: 18 })}</span>
                  <span class="flex-1">{nav.label}</span>
                  <ArrowRight
                    size={15}
                    class="text-ink-faint transition-transform group-hover:translate-x-0.5"
                    aria-hidden="true"
                  />
                </A>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </>
  )
}
