import type { api } from '#api/client.ts'
import { said } from '#messages/said.ts'
import { words } from '#ui/data/status.ts'
import { featureText } from './feature-text.ts'
import { t } from './messages.ts'
import type { Feature } from './types.ts'

export type SyncChange = Awaited<ReturnType<typeof api.subscriptions.previewSync.query>>

interface Line {
  text: string
  /** More is used than there would be. */
  over?: boolean
}

/** What a match would change, a line each. Nothing where the subscription is as its package. */
export function changeLines(
  { terms, features, providers }: SyncChange,
  catalogue: readonly Feature[],
): Line[] {
  return [
    ...terms.map(({ name, before, after }) => ({
      text: t('sync.term', { name: words(name), before: plain(before), after: plain(after) }),
    })),
    ...features.map(({ code, before, after, over_limit }) => {
      const feature = catalogue.find(one => one.code === code)
      const say = (value: number | boolean | null) =>
        feature ? featureText(feature, value ?? undefined) : plain(value ?? '—')
      const name = feature ? said(feature.name) : words(code)
      return { text: t('sync.feature', { name, before: say(before), after: say(after) }), over: over_limit }
    }),
    ...providers.flatMap(({ provider_name: name, change }) =>
      change === 'kept' ? [] : [{ text: t(`sync.provider.${change}`, { name }) }],
    ),
  ]
}

const plain = (value: string | number | boolean): string =>
  typeof value === 'boolean' ? t(value ? 'show.allowed' : 'show.refused') : String(value)
