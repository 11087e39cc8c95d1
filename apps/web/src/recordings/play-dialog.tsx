import { t as shared } from '#messages/index.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import { t } from './messages.ts'
import { Playback } from './playback.tsx'
import type { Recording } from './recording.ts'

/** Links that show a recording, in a row of a list. */
export function PlayDialog(props: { recording: Recording; onClose: () => void }) {
  return (
    <Dialog
      open
      onOpenChange={open => !open && props.onClose()}
      title={t('play.title', { name: props.recording.name })}
      description={t('play.text')}
      footer={<Button onClick={props.onClose}>{shared('action.close')}</Button>}
    >
      <Playback recording={props.recording} />
    </Dialog>
  )
}
