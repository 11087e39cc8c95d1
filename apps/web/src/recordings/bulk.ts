import { api } from '#api/client.ts'
import { t } from '#bulk/messages.ts'
import { bulkActions } from '#bulk/use-bulk.tsx'
import { useCan } from '#session/session.ts'
import type { Recording } from './recording.ts'

/** What the reader may ask for of many recordings at once; their servers do it later. */
export function useRecordingBulk() {
  const can = useCan()
  const { order, ask } = bulkActions<Recording>({
    kind: 'recordings',
    nameOf: recording => recording.name,
    touches: [api.recordings, api.auditEntries],
  })
  const { publishMany, unpublishMany, deleteMany } = api.recordings
  const asked = ({ pending }: Recording, wish: string) => pending.some(({ what }) => what === wish)
  const write = [
    order(
      'publish',
      publishMany,
      unpublishMany,
      row => row.state === 'unpublished' && !asked(row, 'publish') && !asked(row, 'delete'),
    ),
    order(
      'unpublish',
      unpublishMany,
      publishMany,
      row => row.state === 'published' && !asked(row, 'unpublish') && !asked(row, 'delete'),
    ),
  ]
  const remove = [
    ask(
      'delete',
      t('ask.delete.recordings'),
      ids => deleteMany.mutate({ ids }),
      row => row.state !== 'deleted' && !asked(row, 'delete'),
    ),
  ]
  return () => [...(can('recordings:write') ? write : []), ...(can('recordings:delete') ? remove : [])]
}
