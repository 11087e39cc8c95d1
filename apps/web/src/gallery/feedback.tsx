import Video from 'lucide-solid/icons/video'
import { ApiError } from '#api/errors.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/feedback/empty-state.tsx'
import { ErrorNote } from '#ui/feedback/error-note.tsx'
import { ErrorState } from '#ui/feedback/error-state.tsx'
import { Progress } from '#ui/feedback/progress.tsx'
import { Skeleton, SkeletonLines, SkeletonPage } from '#ui/feedback/skeleton.tsx'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { requestId, type Specimen } from './specimen.ts'

const refusal = new ApiError({
  code: 'in_use',
  message: 'This provider is the default of two packages.',
  status: 409,
  requestId,
})
const loaded = {
  data: () => undefined,
  loading: () => false,
  error: () => undefined,
  reload: () => undefined,
}

/** What a page says while it has nothing else to show. */
export const feedback: readonly Specimen[] = [
  {
    file: 'feedback/empty-state',
    states: {
      Usual: () => (
        <EmptyState
          icon={<Video size={22} />}
          title="No rooms yet"
          action={<Button variant="primary">New room</Button>}
        >
          A room is a place with a link, where meetings happen again and again.
        </EmptyState>
      ),
    },
  },
  {
    file: 'feedback/error-note',
    states: {
      Refused: () => <ErrorNote error={refusal} />,
      'With a way out': () => (
        <ErrorNote error={refusal} action={{ label: 'Compare', onSelect: () => undefined }} />
      ),
    },
  },
  {
    file: 'feedback/error-state',
    states: { Usual: () => <ErrorState error={refusal} onRetry={() => undefined} /> },
  },
  {
    file: 'feedback/progress',
    states: {
      'A part': () => <Progress label="Exporting customers" value={300} max={1_200} text="300 of 1,200" />,
      'A share': () => <Progress label="Reading" value={72} />,
      'Nobody knows': () => <Progress label="Asking the server" />,
    },
  },
  {
    file: 'feedback/skeleton',
    states: {
      'A text': () => <Skeleton class="h-4 w-40" />,
      Lines: () => <SkeletonLines lines={4} />,
      'A page': () => <SkeletonPage />,
    },
  },
  {
    file: 'feedback/when-loaded',
    states: {
      'On its way': () => (
        <WhenLoaded of={{ ...loaded, loading: () => true, at: () => undefined }}>{() => 'There'}</WhenLoaded>
      ),
      Failed: () => (
        <WhenLoaded of={{ ...loaded, error: () => refusal, at: () => undefined }}>{() => 'There'}</WhenLoaded>
      ),
      Gone: () => (
        <WhenLoaded
          of={{
            ...loaded,
            at: () => undefined,
            error: () => new ApiError({ code: 'not_found', message: 'Room not found.', status: 404 }),
          }}
        >
          {() => 'There'}
        </WhenLoaded>
      ),
    },
  },
]
