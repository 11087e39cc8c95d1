import { Show } from 'solid-js'
import { Card } from '#ui/card.tsx'
import { Columns, Stack } from '#ui/columns.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { Identifiers } from '#ui/data/identifiers.tsx'
import { MetadataView } from '#ui/data/metadata-view.tsx'
import { graceText, signupText, stockText, trialText } from './comparison.ts'
import { FeatureTable } from './feature-table.tsx'
import { FirstSubscription } from './first-subscription.tsx'
import { t } from './messages.ts'
import { priceText } from './price-text.ts'
import { ProviderTable } from './provider-table.tsx'
import type { ServicePackage } from './types.ts'

/** What a package sells, for how much and on what terms. */
export default function Overview(props: { of: ServicePackage }) {
  return (
    <>
      <FirstSubscription of={props.of} />
      <Columns even>
        <Stack>
          <FeatureTable of={props.of} />
          <ProviderTable of={props.of} />
        </Stack>
        <Stack>
          <Terms of={props.of} />
          <Show when={props.of.description}>
            <Card title={t('show.description')}>
              <p class="whitespace-pre-line break-words">{props.of.description}</p>
            </Card>
          </Show>
          <Card title={t('section.metadata')}>
            <MetadataView value={props.of.package_metadata} />
          </Card>
          <Identifiers entity={props.of} />
        </Stack>
      </Columns>
    </>
  )
}

function Terms(props: { of: ServicePackage }) {
  const sold = () => props.of
  return (
    <Card title={t('section.price')}>
      <DescriptionList
        items={[
          { term: t('show.price'), value: <span class="font-medium">{priceText(sold())}</span> },
          { term: t('show.signup'), value: signupText(sold()) },
          { term: t('trial'), value: trialText(sold()) },
          { term: t('grace'), value: graceText(sold()) },
          { term: t('show.stock'), value: stockText(sold()) },
          { term: t('overages'), value: t(sold().overages_enabled ? 'show.allowed' : 'show.refused') },
          { term: t('tier'), value: sold().tier },
        ]}
      />
    </Card>
  )
}
