import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { HelpLink } from './help-link.tsx'
import { t } from './messages.ts'

/** What it means that the reader's customer is suspended; at the top of each page. */
export default function Suspended(props: { name: string }) {
  return (
    <div role="status" class="mb-5 flex gap-3 rounded-lg bg-warning-soft px-4 py-3">
      <TriangleAlert size={18} class="mt-0.5 shrink-0 text-warning" aria-hidden="true" />
      <div class="min-w-0">
        <p class="font-semibold">{t('suspended.title', { name: props.name })}</p>
        <p class="text-ink-soft">
          {t('suspended.text')} <HelpLink label={t('suspended.help')} />
        </p>
      </div>
    </div>
  )
}
