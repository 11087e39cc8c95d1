import { Show } from 'solid-js'
import { encode } from 'uqr'
import { t as shared } from '#messages/index.ts'
import { Button } from '#ui/button.tsx'
import { CopyField } from '#ui/copy-field.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import type { ToShare } from './link-row.tsx'
import { t } from './messages.ts'
import { svgOf } from './qr-svg.ts'
import type { Room } from './room.ts'

/** A link as a code for cameras: on a screen, a slide or a door. */
export default function QrDialog(props: { room: Room; share: ToShare; onClose: () => void }) {
  const name = () => (props.share.link ? t(`role.${props.share.role}`) : t('links.public'))
  const svg = () => svgOf(encode(props.share.url, { border: 4 }).data)
  const file = () => `data:image/svg+xml,${encodeURIComponent(svg())}`
  return (
    <Dialog
      open
      onOpenChange={open => !open && props.onClose()}
      title={t('qr.title', { name: props.room.room_name })}
      description={t('qr.text', { role: name() })}
      footer={
        <>
          <Button onClick={props.onClose}>{shared('action.close')}</Button>
          <Button
            variant="primary"
            onClick={() => {
              const link = document.createElement('a')
              link.href = file()
              link.download = `${props.room.slug}.svg`
              link.click()
            }}
          >
            {t('qr.download')}
          </Button>
        </>
      }
    >
      <div class="grid justify-items-center gap-3">
        <img
          src={file()}
          alt={t('qr.alt', { role: name() })}
          class="w-full max-w-72 rounded-md border border-line bg-surface"
        />
        <div class="w-full min-w-0">
          <CopyField boxed text={props.share.url} label={t('links.copy', { role: name() })} />
        </div>
        <Show when={props.share.role === 'moderator' && props.share.link}>
          <p class="text-sm text-warning">{t('qr.moderator')}</p>
        </Show>
      </div>
    </Dialog>
  )
}
