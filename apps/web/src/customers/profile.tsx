import type { Customer } from '@streamwise/domain'
import { For, type JSX } from 'solid-js'
import { OwnerOf } from '#below/owner-of.tsx'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { MetadataView } from '#ui/data/metadata-view.tsx'
import { EmailLink } from '#ui/email-link.tsx'
import { nameOfCode } from '#ui/fields/choices.ts'
import { Link } from '#ui/link.tsx'
import { Addresses, Documents, Telephones } from './contact/view.tsx'
import { t } from './messages.ts'

const lines = (values: readonly string[], none: string): JSX.Element =>
  values.length === 0 ? (
    <span class="text-ink-faint">{none}</span>
  ) : (
    <ul>
      <For each={values}>{value => <li class="font-mono text-sm break-all">{value}</li>}</For>
    </ul>
  )

/** Who a customer is, how to reach them, and what invoices need. */
export default function Profile(props: { customer: Customer }) {
  const edit = () => `/customers/${props.customer.id}/edit`
  return (
    <div class="grid items-start gap-4 max-lg:settle lg:grid-cols-2">
      <div class="grid gap-4">
        <Card title={t('card.company')}>
          <DescriptionList
            items={[
              { term: t('term.type'), value: t(`type.${props.customer.customer_type}`) },
              { term: t('term.company'), value: props.customer.company_name ?? undefined },
              { term: t('term.person'), value: `${props.customer.first_name} ${props.customer.last_name}` },
              {
                term: t('term.email'),
                value: <EmailLink email={props.customer.email} />,
              },
              { term: t('term.owner'), value: <OwnerOf id={props.customer.owner_id} /> },
              {
                term: t('term.country'),
                value: props.customer.country && nameOfCode('region', props.customer.country),
              },
              {
                term: t('term.currency'),
                value: `${props.customer.currency} – ${nameOfCode('currency', props.customer.currency)}`,
              },
              { term: t('term.locale'), value: nameOfCode('language', props.customer.locale) },
            ]}
          />
        </Card>
        <Card title={t('card.web')}>
          <DescriptionList
            items={[
              { term: t('term.subdomain'), value: props.customer.subdomain },
              {
                term: t('term.hostname'),
                value: props.customer.hostname && (
                  <Link href={`https://${props.customer.hostname}`}>{props.customer.hostname}</Link>
                ),
              },
              {
                term: t('term.origins'),
                value: lines(props.customer.allowed_domains_origins, t('origins.none')),
              },
              {
                term: t('term.registration'),
                value: lines(props.customer.allowed_domains_registration, t('registration.any')),
              },
            ]}
          />
        </Card>
      </div>
      <div class="grid gap-4">
        <Addresses of={props.customer} edit={edit()} />
        <Telephones of={props.customer} edit={edit()} />
        <Documents of={props.customer} edit={edit()} />
        <Card title={t('card.metadata')}>
          <MetadataView value={props.customer.customer_metadata} />
        </Card>
      </div>
    </div>
  )
}
