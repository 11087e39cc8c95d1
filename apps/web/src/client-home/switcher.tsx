import ChevronsUpDown from 'lucide-solid/icons/chevrons-up-down'
import { Show } from 'solid-js'
import { said } from '#messages/said.ts'
import { openPalette, preloadPalette } from '#search/launcher.tsx'
import { severalOf } from '#session/client.ts'
import { useClient, useSession } from '#session/session.ts'
import { words } from '#ui/data/status.ts'
import { DropdownMenu } from '#ui/overlays/dropdown-menu.tsx'
import { t } from './messages.ts'
import { useSwitch } from './switch.ts'

/** As many are seen at a glance; of more, one is found by typing. */
const FEW = 9

const buttonClass =
  'flex min-h-10 w-full items-center gap-2 rounded-md border border-line bg-raised px-2 text-start hover:bg-hover data-expanded:bg-hover'

/** Which of their customers the reader is in, and the way to another one. */
export default function Switcher(props: { onNavigate?: () => void }) {
  const session = useSession()
  const goTo = useSwitch()
  const all = () => severalOf(session.data())
  const client = useClient()

  const face = () => (
    <>
      <span
        class="flex size-6 shrink-0 items-center justify-center rounded-sm bg-accent-soft text-xs font-semibold text-accent"
        aria-hidden="true"
      >
        {client()?.name.trim().charAt(0).toLocaleUpperCase()}
      </span>
      <span class="sr-only">{t('switch')}:</span>
      <span class="min-w-0 flex-1 truncate font-medium">{client()?.name}</span>
      <ChevronsUpDown size={14} class="shrink-0 text-ink-faint" aria-hidden="true" />
    </>
  )
  return (
    <div class="px-2 pb-2">
      <Show
        when={all().length > FEW}
        fallback={
          <DropdownMenu
            label={t('switch')}
            placement="bottom-start"
            triggerClass={buttonClass}
            trigger={face()}
            groups={[
              all().map(({ id, name, status }) => ({
                label: status === 'active' ? name : `${name} · ${said(words(status))}`,
                checked: id === client()?.id,
                onSelect: () => {
                  props.onNavigate?.()
                  goTo(id)
                },
              })),
            ]}
          />
        }
      >
        <button
          type="button"
          class={buttonClass}
          aria-haspopup="dialog"
          onPointerEnter={preloadPalette}
          onFocus={preloadPalette}
          onClick={() => {
            props.onNavigate?.()
            openPalette('customers')
          }}
        >
          {face()}
        </button>
      </Show>
    </div>
  )
}
