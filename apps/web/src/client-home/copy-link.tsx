import Link2 from 'lucide-solid/icons/link-2'
import { createSignal, Show } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { t as shared } from '#messages/index.ts'
import { useCan } from '#session/session.ts'
import { now } from '#ui/data/now.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { t } from './messages.ts'

/** Copies what to send to those who are to come: a public room's address, else its link for attendees, made where there is none. */
export function CopyLink(props: {
  room: { id: string; room_name: string; url: string; is_public: boolean }
}) {
  const can = useCan()
  const [busy, setBusy] = createSignal(false)
  const create = useAction(api.roomTokens.create)
  const name = () => props.room.room_name

  const linkTo = async (): Promise<{ url: string; made: boolean } | undefined> => {
    const { id, is_public, url } = props.room
    if (is_public) return { url: new URL(url, location.origin).href, made: false }
    const { data } = await api.roomTokens.list.query({ room_id: id, role: 'attendee' })
    const good = data.find(
      ({ expires_at }) => expires_at === null || Date.parse(expires_at) > now().getTime(),
    )
    if (good) return { url: good.url, made: false }
    if (!can('room_tokens:write')) return undefined
    return { url: (await create.run({ room_id: id, role: 'attendee' })).url, made: true }
  }
  const copy = async () => {
    if (busy()) return
    setBusy(true)
    try {
      const link = await linkTo()
      if (!link) return toast.error(t('link.none', { name: name() }))
      await navigator.clipboard.writeText(link.url).catch(() => {
        throw shared('action.copy_failed')
      })
      toast.success(t(link.made ? 'link.made' : 'link.copied', { name: name() }))
    } catch (failure) {
      toast.error(failure)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Show when={props.room.is_public || can('room_tokens:read')}>
      <IconButton label={t('link.copy', { name: name() })} onClick={() => void copy()}>
        <Link2 size={15} />
      </IconButton>
    </Show>
  )
}
