import Eye from 'lucide-solid/icons/eye'
import EyeOff from 'lucide-solid/icons/eye-off'
import Pencil from 'lucide-solid/icons/pencil'
import Play from 'lucide-solid/icons/play'
import Trash from 'lucide-solid/icons/trash'
import { createSignal, lazy, Show, Suspense } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { t as shared } from '#messages/index.ts'
import { useCan } from '#session/session.ts'
import type { MenuItem } from '#ui/overlays/dropdown-menu.tsx'
import { type Question, QuestionDialog } from '#ui/overlays/question.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { t } from './messages.ts'
import type { Recording } from './recording.ts'

// Lists are looked at more often than their windows are opened.
const PlayDialog = lazy(async () => ({ default: (await import('./play-dialog.tsx')).PlayDialog }))
const RenameDialog = lazy(async () => ({ default: (await import('./rename-dialog.tsx')).RenameDialog }))

/** Names longer than this are not asked to be typed. */
const typeable = 40

/** What can be done with a recording, in a row of a list or on its own page. */
export function useRecordingActions() {
  const can = useCan()
  const touches = [api.recordings, api.auditEntries]
  const publish = useAction(api.recordings.publish, { touches })
  const unpublish = useAction(api.recordings.unpublish, { touches })
  const remove = useAction(api.recordings.delete, { touches })
  const [question, setQuestion] = createSignal<Question>()
  const [playing, setPlaying] = createSignal<Recording>()
  const [renaming, setRenaming] = createSignal<Recording>()

  // Without a version: the platform itself changes a recording, as its server does what was asked before.
  const wish = async ({ id, name }: Recording, did: 'publish' | 'unpublish', undo = true) => {
    const other = did === 'publish' ? 'unpublish' : 'publish'
    try {
      const now = await (did === 'publish' ? publish : unpublish).run({ id })
      toast.success(
        t(`did.${did}`, { name }),
        undo ? { label: shared('action.undo'), onSelect: () => void wish(now, other, false) } : undefined,
      )
    } catch (failure) {
      toast.error(failure)
    }
  }
  const askDelete = ({ id, name }: Recording) =>
    setQuestion({
      title: t('delete.title', { name }),
      description: t('delete.text'),
      confirm: t('delete.confirm'),
      danger: true,
      typed: name.length > typeable ? t('delete.word') : name,
      run: async () => {
        await remove.run({ id })
        toast.success(t('did.delete', { name }))
      },
    })

  /** It is published, or will be once what was asked for is done. */
  const shown = ({ state, pending }: Recording) =>
    pending.some(({ what }) => what === 'publish') ||
    (state === 'published' && !pending.some(({ what }) => what === 'unpublish' || what === 'delete'))

  const playable = (recording: Recording) =>
    can('recordings:play') &&
    (recording.state === 'published' || (recording.state === 'unpublished' && can('recordings:write')))

  const menu = (recording: Recording): MenuItem[][] => {
    if (recording.state === 'deleted') return []
    const write = can('recordings:write')
    return [
      playable(recording)
        ? [{ label: t('play'), icon: <Play size={15} />, onSelect: () => setPlaying(recording) }]
        : [],
      write
        ? [
            shown(recording)
              ? {
                  label: t('unpublish'),
                  icon: <EyeOff size={15} />,
                  onSelect: () => void wish(recording, 'unpublish'),
                }
              : {
                  label: t(recording.pending.some(({ what }) => what === 'delete') ? 'undelete' : 'publish'),
                  icon: <Eye size={15} />,
                  onSelect: () => void wish(recording, 'publish'),
                },
            { label: t('rename'), icon: <Pencil size={15} />, onSelect: () => setRenaming(recording) },
          ]
        : [],
      can('recordings:delete')
        ? [
            {
              label: t('delete'),
              icon: <Trash size={15} />,
              danger: true,
              onSelect: () => askDelete(recording),
            },
          ]
        : [],
    ]
  }

  return {
    menu,
    playable,
    play: setPlaying,
    /** Whether there is anything that the reader may do. */
    any: () => can('recordings:play') || can('recordings:write') || can('recordings:delete'),
    dialogs: () => (
      <>
        <QuestionDialog asked={question()} onClose={() => setQuestion()} />
        <Suspense>
          <Show when={playing()}>
            {recording => <PlayDialog recording={recording()} onClose={() => setPlaying()} />}
          </Show>
          <Show when={renaming()}>
            {recording => <RenameDialog recording={recording()} onClose={() => setRenaming()} />}
          </Show>
        </Suspense>
      </>
    ),
  }
}
