import { A } from '@solidjs/router'
import { For, Show, Suspense } from 'solid-js'
import { t } from '#messages/index.ts'
import { SearchButton } from '#search/button.tsx'
import { severalOf } from '#session/client.ts'
import { useSession } from '#session/session.ts'
import { usePlatform } from '#settings/platform.ts'
import { part } from '#ui/part.ts'
import type { Destination } from './destinations.ts'
import { useNavigation } from './navigation.ts'
import type { Section } from './pages.ts'
import { ReaderButton } from './reader.tsx'
import { Sign } from './sign.tsx'

const Switcher = part(() => import('#client-home/switcher.tsx'))

/** The navigation: what the reader may open, by sections, and below it who they are. */
export function Sidebar(props: { onNavigate?: () => void }) {
  const platform = usePlatform()
  const navigation = useNavigation()
  const session = useSession()
  const entries = (section: Section | undefined) =>
    navigation.destinations().filter(one => one.section === section)
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
      <Show when={severalOf(session.data()).length > 0}>
        <Suspense fallback={<div class="h-12 shrink-0" />}>
          <Switcher onNavigate={props.onNavigate} />
        </Suspense>
      </Show>
      <nav aria-label={t('nav.label')} class="flex-1 overflow-y-auto px-2 pb-4">
        <SearchButton onOpen={props.onNavigate} />
        <NavList entries={entries(undefined)} onNavigate={props.onNavigate} />
        <For each={navigation.sections()}>
          {section => (
            <Show when={entries(section).length > 0}>
              <h2 class="mt-4 mb-1 px-2 text-xs font-medium text-ink-faint">{t(`nav.section.${section}`)}</h2>
              <NavList entries={entries(section)} onNavigate={props.onNavigate} />
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

function NavList(props: { entries: readonly Destination[]; onNavigate?: () => void }) {
  return (
    <ul class="grid gap-px">
      <For each={props.entries}>
        {one => (
          <li>
            <A
              href={one.path}
              end={one.path === '/'}
              onClick={props.onNavigate}
              class="flex min-h-control items-center gap-2 rounded-md px-2 text-ink-soft hover:bg-hover hover:text-ink"
              activeClass="!bg-selected !text-ink font-medium"
            >
              {one.icon({ size: 16 })}
              {t(one.label)}
            </A>
          </li>
        )}
      </For>
    </ul>
  )
}
