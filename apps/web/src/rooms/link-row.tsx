import MailPlus from 'lucide-solid/icons/mail-plus'
import Pencil from 'lucide-solid/icons/pencil'
import QrCode from 'lucide-solid/icons/qr-code'
import SquareArrowOutUpRight from 'lucide-solid/icons/square-arrow-out-up-right'
import Trash2 from 'lucide-solid/icons/trash'
import { Show } from 'solid-js'
import { CopyField } from '#ui/copy-field.tsx'
import { Badge } from '#ui/data/badge.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { MoreActions } from '#ui/overlays/more-actions.tsx'
import { copyText } from './copy-text.ts'
import { invitationText } from './invitation-text.ts'
import { LinkFacts } from './link-facts.tsx'
import { t } from './messages.ts'
import type { Room, RoomAccessCode, RoomToken } from './room.ts'
import { codesFor, isOver } from './use-doors.ts'

/** An address to give to people; `link` is absent where it is the room's own, which is public. */
export interface ToShare {
  role: RoomToken['role']
  url: string
  link?: RoomToken
}

interface LinkRowProps {
  room: Room
  codes: readonly RoomAccessCode[]
  share: ToShare
  onShare: (share: ToShare) => void
  onChange?: (() => void) | undefined
  onDelete?: (() => void) | undefined
}

/** One link: whose it is, what it asks for, and the ways to pass it on. */
export function LinkRow(props: LinkRowProps) {
  const { share } = props
  const name = () => (share.link ? t(`role.${share.role}`) : t('links.public'))
  const over = () => share.link !== undefined && isOver(share.link)
  const codes = () => codesFor(share.role, props.codes)
  const invite = () =>
    copyText(
      invitationText(props.room, { ...share, code: codes().good[0], until: share.link?.expires_at ?? null }),
      t('invite.copied'),
    )
  return (
    <li class="grid gap-2 px-4 py-3">
      <div class="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
        <span class="font-medium">{name()}</span>
        <Show when={over()}>
          <Badge tone="warning">{t('links.expired')}</Badge>
        </Show>
        <Show when={codes().asks && codes().good.length === 0}>
          <Badge tone="warning">{t('links.code.none_good')}</Badge>
        </Show>
        <Show when={codes().good.length > 0}>
          <Badge>{t('links.code', { code: codes().good.join(', ') })}</Badge>
        </Show>
        <span class="text-sm text-ink-faint">
          <Show when={share.link} fallback={t('links.public.hint')}>
            {link => <LinkFacts link={link()} />}
          </Show>
        </span>
      </div>
      <div class="flex min-w-0 items-center gap-0.5">
        <div class="me-1 min-w-0 flex-1" classList={{ 'opacity-60': over() }}>
          <CopyField boxed text={share.url} label={t('links.copy', { role: name() })} />
        </div>
        <IconButton label={t('invite.copy', { role: name() })} onClick={() => void invite()}>
          <MailPlus size={16} />
        </IconButton>
        <IconButton label={t('qr.show', { role: name() })} onClick={() => props.onShare(share)}>
          <QrCode size={16} />
        </IconButton>
        <MoreActions
          label={t('links.actions', { role: name() })}
          groups={[
            [
              {
                label: t('links.open'),
                icon: <SquareArrowOutUpRight size={15} />,
                onSelect: () => void window.open(share.url, '_blank', 'noopener'),
              },
              ...(props.onChange
                ? [{ label: t('links.change'), icon: <Pencil size={15} />, onSelect: props.onChange }]
                : []),
            ],
            props.onDelete
              ? [
                  {
                    label: t('action.delete'),
                    icon: <Trash2 size={15} />,
                    danger: true,
                    onSelect: props.onDelete,
                  },
                ]
              : [],
          ]}
        />
      </div>
    </li>
  )
}
