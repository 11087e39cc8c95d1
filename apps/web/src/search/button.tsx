import Search from 'lucide-solid/icons/search'
import { t } from '#messages/index.ts'
import { openPalette, preloadPalette } from './launcher.tsx'

/** Opens the palette by pointer; says which keys do it. */
export function SearchButton(props: { onOpen?: () => void }) {
  return (
    <button
      type="button"
      class="control mb-3 flex items-center gap-2 text-start !border-line text-ink-faint"
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      onPointerEnter={preloadPalette}
      onFocus={preloadPalette}
      onClick={() => {
        props.onOpen?.()
        openPalette()
      }}
    >
      <Search size={15} aria-hidden="true" />
      <span class="flex-1">{t('nav.search')}</span>
      <span class="text-xs" aria-hidden="true">
        {/Mac|iPhone|iPad/.test(navigator.platform) ? '⌘K' : 'Ctrl K'}
      </span>
    </button>
  )
}
