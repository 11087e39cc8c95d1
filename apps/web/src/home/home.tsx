import { Match, Suspense, Switch } from 'solid-js'
import { t as shared } from '#messages/index.ts'
import { useSession } from '#session/session.ts'
import { EmptyState } from '#ui/feedback/empty-state.tsx'
import { SkeletonLines } from '#ui/feedback/skeleton.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { part } from '#ui/part.ts'
import { useCounts } from './counts.ts'
import { FirstSteps } from './first-steps.tsx'
import { t } from './messages.ts'
import { isYoung, stepsOf } from './steps.ts'

const Overview = part(() => import('./overview.tsx'))

/** The first page: what to do first, and once that is done what there is. */
export default function Home() {
  const session = useSession()
  const counts = useCounts()
  const steps = () => stepsOf(counts())
  const young = () => {
    const known = steps()
    return known && isYoung(known) ? known : undefined
  }
  return (
    <>
      <PageHeader
        title={t('hello', { name: session.data()?.user?.first_name ?? '' })}
        tab={shared('home.title')}
      />
      <Switch>
        <Match when={Object.keys(counts()).length === 0}>
          <div class="rounded-lg border border-line bg-surface">
            <EmptyState title={t('empty')}>{t('empty.text')}</EmptyState>
          </div>
        </Match>
        <Match when={steps() === undefined}>
          <SkeletonLines lines={6} />
        </Match>
        <Match when={young()}>{left => <FirstSteps steps={left()} />}</Match>
        <Match when={true}>
          <Suspense fallback={<SkeletonLines lines={6} />}>
            <Overview counts={counts()} />
          </Suspense>
        </Match>
      </Switch>
    </>
  )
}
