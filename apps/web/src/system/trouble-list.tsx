import CircleCheck from 'lucide-solid/icons/circle-check'
import CircleX from 'lucide-solid/icons/circle-x'
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { For, Show } from 'solid-js'
import { said } from '#messages/said.ts'
import { Card } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { t } from './messages.ts'
import type { Trouble } from './troubles.ts'

/** What needs attention, each with what to do and where; or that nothing does. */
export function TroubleList(props: { troubles: readonly Trouble[] }) {
  return (
    <Show
      when={props.troubles.length > 0}
      fallback={
        <section class="flex gap-3 rounded-lg border border-line bg-positive-soft px-4 py-3">
          <CircleCheck size={18} class="mt-0.5 shrink-0 text-positive" aria-hidden="true" />
          <div>
            <h2 class="font-semibold">{t('wrong.none')}</h2>
            <p class="text-ink-soft">{t('wrong.none.text')}</p>
          </div>
        </section>
      }
    >
      <Card title={t('wrong.title')} flush>
        <ul>
          <For each={props.troubles}>
            {trouble => (
              <li class="flex flex-wrap items-start gap-x-4 gap-y-2 border-line px-4 py-3 not-last:border-b">
                <span class={trouble.tone === 'danger' ? 'mt-0.5 text-danger' : 'mt-0.5 text-warning'}>
                  <Show
                    when={trouble.tone === 'danger'}
                    fallback={<TriangleAlert size={18} aria-hidden="true" />}
                  >
                    <CircleX size={18} aria-hidden="true" />
                  </Show>
                </span>
                <div class="min-w-0 flex-1 basis-60">
                  <h3 class="font-medium break-words">{trouble.title}</h3>
                  <Show when={trouble.said}>
                    {words => <p class="break-words text-ink-soft">{said(words())}</p>}
                  </Show>
                  <p class="text-ink-soft">{trouble.todo}</p>
                </div>
                <Show when={trouble.link}>
                  {link => (
                    <Link href={link().href} button="secondary">
                      {link().label}
                    </Link>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Card>
    </Show>
  )
}
