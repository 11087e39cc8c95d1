import { createSignal, For } from 'solid-js'
import { useNavigation } from '#app/navigation.ts'
import { t as shared } from '#messages/index.ts'
import { Switch } from '#ui/fields/switch.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import { letters, setSingleKeys, singleKeys } from './keys.ts'
import { t } from './messages.ts'

/** ⌘ where there is one. */
const control = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl'

/** All keys that do something, and whether keys alone should. */
export default function Shortcuts(props: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const navigation = useNavigation()
  const [single, setSingle] = createSignal(singleKeys())
  const places = () =>
    navigation.destinations().flatMap(({ page, label }) => {
      const letter = letters[page]
      return letter ? [{ keys: ['g', letter], what: shared(label) }] : []
    })
  const everywhere = [
    { keys: [control, 'K'], what: t('keys.palette') },
    { keys: ['?'], what: t('keys.help') },
    { keys: ['c'], what: t('keys.create') },
    { keys: ['Esc'], what: t('keys.close') },
  ]
  const lists = [
    { keys: ['/'], what: t('keys.search') },
    { keys: ['↑', '↓'], what: t('keys.rows') },
    { keys: ['j', 'k'], what: t('keys.rows') },
    { keys: ['Enter'], what: t('keys.open') },
  ]
  return (
    <Dialog open={props.open} onOpenChange={props.onOpenChange} title={t('shortcuts')} size="lg">
      <div class="grid gap-x-8 gap-y-4 pb-4 sm:grid-cols-2">
        <div class="grid content-start gap-4">
          <Keys title={t('keys.everywhere')} rows={everywhere} />
          <Keys title={t('keys.lists')} rows={lists} />
          <Switch
            label={t('keys.single')}
            description={t('keys.single.about')}
            value={single()}
            onChange={on => {
              setSingle(on)
              setSingleKeys(on)
            }}
          />
        </div>
        <Keys title={t('keys.go')} rows={places()} />
      </div>
    </Dialog>
  )
}

function Keys(props: { title: string; rows: readonly { keys: readonly string[]; what: string }[] }) {
  return (
    <section>
      <h3 class="mb-1 text-sm font-medium text-ink-faint">{props.title}</h3>
      <dl class="divide-y divide-line">
        <For each={props.rows}>
          {row => (
            <div class="flex min-h-8 items-center justify-between gap-4 py-1">
              <dt>{row.what}</dt>
              <dd class="flex gap-1">
                <For each={row.keys}>
                  {key => (
                    <kbd class="inline-flex h-5.5 min-w-5.5 items-center justify-center rounded-sm border border-line-strong/60 bg-sunken px-1.5 font-sans text-xs">
                      {key}
                    </kbd>
                  )}
                </For>
              </dd>
            </div>
          )}
        </For>
      </dl>
    </section>
  )
}
