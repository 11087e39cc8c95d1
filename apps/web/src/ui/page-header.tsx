import { A } from '@solidjs/router'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import { children, createEffect, For, type JSX, Show } from 'solid-js'
import { clientCrumb } from '#app/client-crumb.ts'
import { t } from '#messages/index.ts'
import { useClient } from '#session/session.ts'
import { usePlatform } from '#settings/platform.ts'

export interface Crumb {
  label: string
  /** A path inside the dashboard. */
  href: string
}

export interface PageHeaderProps {
  title: string
  /** The name of the browser's tab, where the title would not tell pages apart. */
  tab?: string
  /** Where the page is, from the list down, without the page itself. */
  breadcrumbs?: readonly Crumb[]
  /** Beside the title: a status, a badge. */
  aside?: JSX.Element
  description?: JSX.Element
  /** Buttons at the right, the menu of all else last. */
  actions?: JSX.Element
}

/** The head of a page. Names the browser's tab too. */
export function PageHeader(props: PageHeaderProps) {
  // Asked for twice below, and to be made once: what is made may hold windows.
  const actions = children(() => props.actions)
  const platform = usePlatform()
  const client = useClient()
  const crumbs = () => {
    const all = props.breadcrumbs ?? []
    return client() ? all.flatMap(clientCrumb) : all
  }
  createEffect(() => {
    document.title = `${props.tab ?? props.title} · ${platform.name()}`
  })
  return (
    <header class="mb-5">
      <Show when={crumbs().length > 0}>
        <nav aria-label={t('nav.breadcrumbs')} class="mb-1">
          <ol class="flex flex-wrap items-center gap-1 text-sm text-ink-faint">
            <For each={crumbs()}>
              {(crumb, at) => (
                <li class="flex items-center gap-1">
                  <Show when={at() > 0}>
                    <ChevronRight size={13} aria-hidden="true" />
                  </Show>
                  <A href={crumb.href} class="rounded-sm hover:text-ink hover:underline underline-offset-3">
                    {crumb.label}
                  </A>
                </li>
              )}
            </For>
          </ol>
        </nav>
      </Show>
      <div class="flex min-h-control flex-wrap items-center gap-x-4 gap-y-2">
        <div class="flex min-w-0 flex-auto flex-wrap sm:flex-1 sm:basis-60 items-center gap-x-3 gap-y-1">
          <h1 class="min-w-0 text-xl font-semibold tracking-tight break-words">{props.title}</h1>
          {props.aside}
        </div>
        <Show when={actions()}>
          <div class="flex flex-wrap items-center gap-2">{actions()}</div>
        </Show>
      </div>
      <Show when={props.description}>
        <p class="mt-1 max-w-prose text-ink-soft">{props.description}</p>
      </Show>
    </header>
  )
}
