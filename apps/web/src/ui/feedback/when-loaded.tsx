import { type Accessor, type JSX, Match, Switch } from 'solid-js'
import type { Loaded } from '#api/entity.ts'
import { t } from '#messages/index.ts'
import { Link } from '../link.tsx'
import { EmptyState } from './empty-state.tsx'
import { ErrorState } from './error-state.tsx'
import { SkeletonPage } from './skeleton.tsx'

export interface WhenLoadedProps<Data> {
  of: Loaded<Data>
  /** Drawn once; its accessor follows later answers. */
  children: (data: Accessor<Data>) => JSX.Element
}

/** The page of one thing: a skeleton while it is on its way, and what to do where it does not come. */
export function WhenLoaded<Data extends object>(props: WhenLoadedProps<Data>) {
  return (
    <Switch fallback={<SkeletonPage />}>
      <Match when={props.of.data()}>{data => props.children(data)}</Match>
      <Match when={props.of.error()}>
        {error =>
          error().status === 404 ? (
            <EmptyState
              heading="h1"
              title={error().message.replace(/\.$/, '')}
              action={
                <Link href="/" button="primary">
                  {t('not_found.home')}
                </Link>
              }
            >
              {t('not_found.text')}
            </EmptyState>
          ) : (
            <ErrorState heading="h1" error={error()} onRetry={props.of.reload} />
          )
        }
      </Match>
    </Switch>
  )
}
