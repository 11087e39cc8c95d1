import { type RouteSectionProps, useLocation, useNavigate } from '@solidjs/router'
import Menu from 'lucide-solid/icons/menu'
import {
  createEffect,
  createSignal,
  ErrorBoundary,
  lazy,
  Match,
  on,
  onCleanup,
  Show,
  Suspense,
  Switch,
} from 'solid-js'
import { onSignedOut, queryClient } from '#api/query-client.ts'
import { onSessionEnd } from '#api/session-end.ts'
import { t } from '#messages/index.ts'
import { Launcher } from '#search/launcher.tsx'
import { severalOf } from '#session/client.ts'
import { awaitSignIn, endedSession } from '#session/expiry.ts'
import { signInPath } from '#session/next.ts'
import { useClient, useSession } from '#session/session.ts'
import { usePlatform } from '#settings/platform.ts'
import { useTimeZone } from '#ui/data/time-zone.ts'
import { ErrorState } from '#ui/feedback/error-state.tsx'
import { SkeletonPage } from '#ui/feedback/skeleton.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { ToastRegion } from '#ui/overlays/toast.tsx'
import { part } from '#ui/part.ts'
import { whenIdle } from '#ui/when-idle.ts'
import { Crash } from './crash.tsx'
import { page } from './page.ts'
import { Sidebar } from './sidebar.tsx'
import { Sign } from './sign.tsx'

const OfSeveral = page(() => import('#client-home/of-several.tsx'))
const Suspended = page(() => import('#client-home/suspended.tsx'))
const NavSheet = lazy(() => import('./nav-sheet.tsx'))
const ConnectionNote = part(() => import('./connection-note.tsx'))
const SignInAgain = part(() => import('#session/sign-in-again.tsx'))

/** The frame of every page for people who are signed in. Whoever is not is led to sign in and back here. */
export default function Layout(props: RouteSectionProps) {
  const session = useSession()
  const client = useClient()
  const platform = usePlatform()
  const navigate = useNavigate()
  const location = useLocation()
  const [navigation, setNavigation] = createSignal<boolean>()
  const [idle, setIdle] = createSignal(false)
  let main: HTMLElement | undefined
  // It has to be there before the connection goes.
  whenIdle(() => ConnectionNote.preload().then(() => setIdle(true)))

  onSignedOut(() => {
    queryClient.clear()
    navigate(signInPath(window.location), { replace: true })
  })
  // Somebody who was signed in on this page keeps it, with all that was typed: they sign in over it.
  onSessionEnd(() => awaitSignIn(() => session.data()?.user?.email))
  onCleanup(() => {
    onSignedOut(() => undefined)
    onSessionEnd(() => undefined)
  })
  createEffect(() => useTimeZone(session.data()?.user?.timezone))
  // After a move to another page, keyboard and screen reader begin at its content.
  createEffect(
    on(
      () => location.pathname,
      () => main?.focus({ preventScroll: true }),
      { defer: true },
    ),
  )

  const refusal = () => {
    const error = session.error()
    return error?.status === 401 ? undefined : error
  }

  return (
    <div class="lg:grid lg:grid-cols-[14.5rem_minmax(0,1fr)] [--sticky-top:3rem] lg:[--sticky-top:0px]">
      <a href="#main" class="skip rounded-md bg-ink px-3 py-1.5 text-canvas">
        {t('nav.skip')}
      </a>
      <aside class="sticky top-0 hidden h-dvh border-e border-line bg-surface lg:block">
        <Sidebar />
      </aside>
      <header class="sticky top-0 z-20 flex h-12 items-center gap-1 border-b border-line bg-surface px-2 lg:hidden">
        <IconButton label={t('nav.open')} onClick={() => setNavigation(true)}>
          <Menu size={18} />
        </IconButton>
        <Sign class="h-5" />
        <span class="ms-1 truncate font-semibold">{platform.name()}</span>
      </header>
      <Show when={navigation() !== undefined}>
        <Suspense>
          <NavSheet open={navigation() ?? false} onOpenChange={setNavigation} />
        </Suspense>
      </Show>
      <main
        id="main"
        ref={main}
        tabIndex={-1}
        class="mx-auto w-full max-w-6xl 2xl:max-w-[88rem] min-w-0 px-4 py-5 outline-none sm:px-6 lg:px-8 lg:py-6"
      >
        <Switch fallback={<SkeletonPage />}>
          <Match when={session.data()}>
            <Show when={client()?.status === 'suspended' && client()}>
              {suspended => <Suspended name={suspended().name} />}
            </Show>
            <ErrorBoundary fallback={(error, reset) => <Crash error={error} reset={reset} />}>
              <Suspense fallback={<SkeletonPage />}>
                <Show when={severalOf(session.data()).length > 0} fallback={props.children}>
                  <OfSeveral>{props.children}</OfSeveral>
                </Show>
              </Suspense>
            </ErrorBoundary>
          </Match>
          <Match when={refusal()}>{error => <ErrorState error={error()} onRetry={session.reload} />}</Match>
        </Switch>
      </main>
      <Show when={endedSession()}>
        {ended => (
          <Suspense>
            <SignInAgain email={ended().email} />
          </Suspense>
        )}
      </Show>
      <Suspense>
        <Show when={idle()}>
          <ConnectionNote />
        </Show>
      </Suspense>
      <Launcher />
      <ToastRegion />
    </div>
  )
}
