import type { Customer } from '@streamwise/domain'
import { For, type JSX, Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useCan } from '#session/session.ts'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { Identifiers } from '#ui/data/identifiers.tsx'
import { MetadataView } from '#ui/data/metadata-view.tsx'
import { Reference } from '#ui/data/reference.tsx'
import { nameOfCode } from '#ui/fields/choices.ts'
import { Link } from '#ui/link.tsx'
import { ContactView } from './contact-view.tsx'
import { t } from './messages.ts'

const lines = (values: readonly string[], none: string): JSX.Element =>
  values.length === 0 ? (
    <span class="text-ink-faint">{none}</span>
  ) : (
    <ul>
      <For each={values}>{value => <li class="font-mono text-sm break-all">{value}</li>}</For>
    </ul>
  )

/** A customer's attributes. */
export function Overview(props: { customer: Customer }) {
  const can = useCan()
  const owner = () => {
    const id = props.customer.owner_id
    return id && can('users:read') ? (
      <Reference
        of={api.users.get}
        id={id}
        name={user => `${user.first_name} ${user.last_name}`}
        href={`/users/${id}`}
      />
    ) : (
      id
    )
  }
  return (
    <div class="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div class="grid gap-4">
        <Card title={t('card.details')}>
          <DescriptionList
            items={[
              {
                term: t('term.status'),
                value: t(`status.${props.customer.status}`),
                hint: t(`means.${props.customer.status}`),
              },
              {
                term: t('term.payment'),
                value: t(props.customer.delinquent ? 'delinquent' : 'payment.ok'),
              },
              { term: t('term.type'), value: t(`type.${props.customer.customer_type}`) },
              { term: t('term.company'), value: props.customer.company_name ?? undefined },
              {
                term: t('term.person'),
                value: `${props.customer.first_name} ${props.customer.last_name}`,
              },
              {
                term: t('term.email'),
                value: (
                  <a
                    class="text-accent underline-offset-3 hover:underline"
                    href={`mailto:${props.customer.email}`}
                  >
                    {props.customer.email}
                  </a>
                ),
              },
              { term: t('term.owner'), value: owner() },
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
        <Identifiers
          entity={props.customer}
          more={[
            { term: t('term.key'), value: props.customer.customer_key },
            { term: t('term.external_id'), value: props.customer.external_id },
            { term: t('term.prefix'), value: props.customer.customer_prefix },
          ]}
        />
        <Show
          when={
            props.customer.addresses.length +
              props.customer.telephones.length +
              props.customer.legal_documents.length >
            0
          }
        >
          <Card title={t('card.contact')}>
            <ContactView customer={props.customer} />
          </Card>
        </Show>
        <Card title={t('card.metadata')}>
          <MetadataView value={props.customer.customer_metadata} />
        </Card>
      </div>
    </div>
  )
}
