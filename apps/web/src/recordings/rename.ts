import { api } from '#api/client.ts'
import { invalidate } from '#api/query-client.ts'
import { t as shared } from '#messages/index.ts'
import { toast } from '#ui/overlays/toast.tsx'
import { t } from './messages.ts'
import type { Recording } from './recording.ts'

/**
 * Gives a recording another name: here at once, at its server soon. The platform changes a recording too, as its server
 * does what was asked: only another name than the one that was seen is somebody else's change, and is not written over.
 */
export async function rename(
  { id, name: seen, version }: Pick<Recording, 'id' | 'name' | 'version'>,
  name: string,
): Promise<Recording> {
  const now = await api.recordings.get.query({ id })
  const known = now.name === seen ? now.version : version
  const saved = await api.recordings.update.mutate({ id, version: known, name: name.trim() })
  void invalidate(api.recordings, api.auditEntries)
  return saved
}

/** Says that it was done, and takes it back. */
export function renamed(saved: Recording, before: string): void {
  toast.success(t('did.rename', { name: saved.name }), {
    label: shared('action.undo'),
    onSelect: () =>
      void rename(saved, before).then(
        ({ name }) => toast.success(t('did.rename', { name })),
        failure => toast.error(failure),
      ),
  })
}
