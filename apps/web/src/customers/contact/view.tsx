import type { Customer } from '@streamwise/domain'
import { For, type JSX, Show } from 'solid-js'
import { formatLocale } from '#messages/locale.ts'
import { useCan } from '#session/session.ts'
import { Card } from '#ui/card.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Badge } from '#ui/data/badge.tsx'
import { dateText } from '#ui/data/time-format.ts'
import { nameOfCode } from '#ui/fields/choices.ts'
import { Link } from '#ui/link.tsx'
import { t } from './messages.ts'

interface ContactsProps {
  of: Customer
  /** Where they are changed. */
  edit: string
}

/** A customer's addresses, as one would write them on an envelope. */
export function Addresses(props: ContactsProps) {
  return (
    <Contacts kind="addresses" edit={props.edit} each={props.of.addresses}>
      {address => (
        <Contact
          kind={t(`address.${address.type}`)}
          default={address.default}
          copy={addressLines(address).join('\n')}
        >
          <address class="not-italic">
            <For each={addressLines(address)}>{line => <div class="break-words">{line}</div>}</For>
          </address>
        </Contact>
      )}
    </Contacts>
  )
}

/** A customer's telephones; pressing a number calls it. */
export function Telephones(props: ContactsProps) {
  return (
    <Contacts kind="telephones" edit={props.edit} each={props.of.telephones}>
      {telephone => (
        <Contact kind={t(`telephone.${telephone.type}`)} default={telephone.default} copy={telephone.number}>
          <a
            class="text-accent tabular-nums underline-offset-3 hover:underline"
            href={`tel:${telephone.number}`}
          >
            {telephone.number}
          </a>
          <Show when={telephone.extension}> {t('extension', { extension: telephone.extension })}</Show>
        </Contact>
      )}
    </Contacts>
  )
}

/** What a customer is called by tax offices and registers. */
export function Documents(props: ContactsProps) {
  // A day, without a time: in any zone it is the same one.
  const day = (date: string) => dateText(new Date(date), formatLocale(), 'UTC')
  return (
    <Contacts kind="documents" edit={props.edit} each={props.of.legal_documents}>
      {document => (
        <Contact
          kind={`${t(`document.${document.type}`)} · ${nameOfCode('region', document.country)}`}
          copy={document.value}
        >
          <span class="font-mono text-sm break-all select-all">{document.value}</span>
          <Show when={document.issued_date}>
            {date => <span class="block text-sm text-ink-faint">{t('issued', { date: day(date()) })}</span>}
          </Show>
        </Contact>
      )}
    </Contacts>
  )
}

function Contacts<One>(props: {
  kind: 'addresses' | 'telephones' | 'documents'
  edit: string
  each: readonly One[]
  children: (one: One) => JSX.Element
}) {
  const can = useCan()
  return (
    <Card title={t(props.kind)}>
      <Show
        when={props.each.length > 0}
        fallback={
          <p class="flex flex-wrap justify-between gap-x-4 gap-y-1 text-ink-faint">
            {t(`${props.kind}.none`)}
            <Show when={can('customers:write')}>
              <Link href={props.edit}>{t(`${props.kind}.add`)}</Link>
            </Show>
          </p>
        }
      >
        <ul class="grid gap-3 sm:grid-cols-2 lg:grid-cols-1 xl:grid-cols-2">
          <For each={props.each}>{props.children}</For>
        </ul>
      </Show>
    </Card>
  )
}

function Contact(props: { kind: string; default?: boolean; copy: string; children: JSX.Element }) {
  return (
    <li class="min-w-0 rounded-md border border-line p-3">
      <div class="mb-1 flex items-start justify-between gap-2">
        <span class="flex min-w-0 flex-wrap items-center gap-2 text-sm text-ink-faint">
          {props.kind}
          <Show when={props.default}>
            <Badge>{t('default')}</Badge>
          </Show>
        </span>
        <CopyButton text={props.copy} label={t('copy', { what: props.kind })} class="-my-1.5 -me-1 size-7" />
      </div>
      {props.children}
    </li>
  )
}

function addressLines(address: Customer['addresses'][number]): string[] {
  const join = (...parts: string[]) => parts.filter(Boolean).join(' ')
  return [
    join(address.address_line1, address.building_number),
    join(address.address_line2, address.complement),
    address.po_box && `${t('address.po_box')} ${address.po_box}`,
    join(address.postal_code, address.city),
    address.state,
    nameOfCode('region', address.country),
  ].filter(line => line !== '')
}
