import { t as shared } from '#messages/index.ts'
import { Button } from '#ui/button.tsx'
import { CopyField } from '#ui/copy-field.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import { t } from './messages.ts'

export interface HandedLinkProps {
  title: string
  /** Whom it is for and what it opens. */
  text: string
  url: string
  onClose: () => void
}

/** A link that goes by no mail, for the reader to hand over: shown this once. */
export default function HandedLink(props: HandedLinkProps) {
  return (
    <Dialog
      open
      modalOnly
      onOpenChange={() => undefined}
      title={props.title}
      description={props.text}
      footer={
        <Button variant="primary" onClick={props.onClose}>
          {shared('action.close')}
        </Button>
      }
    >
      <div class="grid grid-cols-[minmax(0,1fr)] gap-2">
        <CopyField boxed text={props.url} label={t('link.copy')} />
        <p class="text-sm text-ink-faint">{t('link.once')}</p>
      </div>
    </Dialog>
  )
}
