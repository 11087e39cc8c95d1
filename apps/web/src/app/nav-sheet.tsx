import { Dialog } from '@kobalte/core/dialog'
import { t } from '#messages/index.ts'
import { Sidebar } from './sidebar.tsx'

/** The navigation on phones: slides over the page. */
export default function NavSheet(props: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog open={props.open} onOpenChange={props.onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay class="fixed inset-0 z-40 animate-appear bg-shade" />
        <Dialog.Content class="fixed inset-y-0 start-0 z-40 w-72 max-w-[85vw] animate-appear border-e border-line bg-surface shadow-modal outline-none">
          <Dialog.Title class="sr-only">{t('nav.label')}</Dialog.Title>
          <Sidebar onNavigate={() => props.onOpenChange(false)} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog>
  )
}
