import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { nameOfCode } from '#ui/fields/choices.ts'
import { Link } from '#ui/link.tsx'
import { t } from './messages.ts'
import type { Settings } from './values.ts'

/** The settings, for readers who may not change them. */
export function SettingsView(props: { settings: Settings }) {
  const linked = (url: string | null) => url && <Link href={url}>{url}</Link>
  return (
    <Card>
      <DescriptionList
        items={[
          { term: t('field.name'), value: props.settings.platform_name },
          { term: t('field.support_email'), value: props.settings.support_email },
          { term: t('field.support_url'), value: linked(props.settings.support_url) },
          { term: t('field.color'), value: props.settings.brand_color },
          { term: t('field.logo'), value: linked(props.settings.brand_logo_url) },
          { term: t('field.locale'), value: nameOfCode('language', props.settings.default_locale) },
          { term: t('field.timezone'), value: props.settings.default_timezone },
          { term: t('field.currency'), value: nameOfCode('currency', props.settings.default_currency) },
          { term: t('field.page_size'), value: t('rows', { n: props.settings.page_size }) },
        ]}
      />
    </Card>
  )
}
