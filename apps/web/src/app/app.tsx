import { Route, Router } from '@solidjs/router'
import { For, lazy, Show, Suspense } from 'solid-js'
import { messagesReady } from '#messages/dictionary.ts'
import { guarded } from './guarded.tsx'
import { page } from './page.ts'
import { pages } from './pages.ts'

const SignIn = page(() => import('#session/sign-in.tsx'))
const Forgot = page(() => import('#session/forgot.tsx'))
const ChoosePassword = page(() => import('#session/choose-password.tsx'))
const Invitation = page(() => import('#session/invitation.tsx'))
const Setup = page(() => import('#session/setup.tsx'))
const NotFound = page(() => import('./not-found.tsx'))
const Layout = lazy(async () => {
  const layout = await import('./layout.tsx')
  // The frame's words come with it: drawn before they are there, it would stay in English.
  await messagesReady()
  return layout
})
const Gallery = import.meta.env.DEV ? page(() => import('#gallery/gallery.tsx')) : undefined

/** The whole dashboard. */
export function App() {
  return (
    <Router base="/dashboard" root={props => <Suspense>{props.children}</Suspense>}>
      <Route path="/sign-in" component={SignIn} />
      <Route path="/forgot-password" component={Forgot} />
      <Route path="/password/:id" component={ChoosePassword} />
      <Route path="/invitation/:id" component={Invitation} />
      <Route path="/setup" component={Setup} />
      <Show when={Gallery}>{gallery => <Route path="/gallery/:component?" component={gallery()} />}</Show>
      <Route path="/" component={Layout}>
        <For each={pages}>{one => <Route path={one.path} component={guarded(one)} />}</For>
        <Route path="*" component={NotFound} />
      </Route>
    </Router>
  )
}
