import { A } from '@solidjs/router'
import { For, Show } from 'solid-js'
import { t } from '#messages/index.ts'
import { SearchButton } from '#search/button.tsx'
import { useCan } from '#session/session.ts'
import { usePlatform } from '#settings/platform.ts'
import { type Page, pages, type Section, sections } from './pages.ts'
import { ReaderButton } from './reader.tsx'
import { Sign } from './sign.tsx'

/** The navigation: what the reader may open, by sections, and below it who they are. */
export function Sidebar(props: { onNavigate?: () => void }) {
  const can = useCan()
  const platform = usePlatform()
  const entries = (section: Section | undefined) =>
    pages.filter(
      ({ nav }) => nav && nav.section === section && (nav.permission === undefined || can(nav.permission)),
    )
  return (
    <div class="flex h-full flex-col">
      <A
        href="/"
        end
        class="flex h-13 shrink-0 items-center gap-2 px-4 font-semibold"
        onClick={props.onNavigate}
      >
        <Sign class="h-5.5" />
        <span class="truncate">{platform.name()}</span>
      </A>
      <nav aria-label={t('nav.label')} class="flex-1 overflow-y-auto px-2 pb-4">
        <SearchButton onOpen={props.onNavigate} />
        <NavList pages={entries(undefined)} onNavigate={props.onNavigate} />
        <For each={sections}>
          {section => (
            <Show when={entries(section).length > 0}>
              <h2 class="mt-4 mb-1 px-2 text-xs font-medium text-ink-faint">{t(`nav.section.${section}`)}</h2>
              <NavList pages={entries(section)} onNavigate={props.onNavigate} />
            </Show>
          )}
        </For>
      </nav>
      <div class="border-t border-line p-2">
        <ReaderButton />
      </div>
    </div>
  )
}

function NavList(props: { pages: readonly Page[]; onNavigate?: () => void }) {
  return (
    <ul class="grid gap-px">
      <For each={props.pages}>
        {page => (
          <Show when={page.nav}>
            {nav => (
              <li>
                <A
                  href={page.path}
                  end={page.path === '/'}
                  onClick={props.onNavigate}
                  class="flex min-h-control items-center gap-2 rounded-md px-2 text-ink-soft hover:bg-hover hover:text-ink"
                  activeClass="!bg-selected !text-ink font-medium"
                >
                  {nav().icon({ size: 16 })}
                  {t(nav().label)}
                </A>
              </li>
            )}
          </Show>
        )}
      </For>
    </ul>
  )
}
