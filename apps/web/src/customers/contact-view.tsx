import type { Customer } from '@streamwise/domain'
import { For, type JSX, Show } from 'solid-js'
import { Badge } from '#ui/data/badge.tsx'
import { nameOfCode } from '#ui/fields/choices.ts'
import { t } from './messages.ts'

/** A customer's addresses, telephones and legal documents, as one would write them on an envelope. */
export function ContactView(props: { customer: Customer }) {
  return (
    <ul class="grid gap-4">
      <For each={props.customer.addresses}>
        {address => (
          <Entry kind={t(`address.${address.type}`)} default={address.default}>
            <address class="not-italic">
              <For each={addressLines(address)}>{line => <div class="break-words">{line}</div>}</For>
            </address>
          </Entry>
        )}
      </For>
      <For each={props.customer.telephones}>
        {telephone => (
          <Entry kind={t(`telephone.${telephone.type}`)} default={telephone.default}>
            <a class="text-accent underline-offset-3 hover:underline" href={`tel:${telephone.number}`}>
              {telephone.number}
            </a>
            <Show when={telephone.extension}> {t('extension', { extension: telephone.extension })}</Show>
          </Entry>
        )}
      </For>
      <For each={props.customer.legal_documents}>
        {document => (
          <Entry kind={`${t(`document.${document.type}`)} · ${nameOfCode('region', document.country)}`}>
            <span class="font-mono text-sm break-all select-all">{document.value}</span>
            <Show when={document.issued_date}>
              {date => <span class="text-ink-faint"> {t('issued', { date: date() })}</span>}
            </Show>
          </Entry>
        )}
      </For>
    </ul>
  )
}

function Entry(props: { kind: string; default?: boolean; children: JSX.Element }) {
  return (
    <li>
      <div class="mb-0.5 flex items-center gap-2 text-sm text-ink-faint">
        {props.kind}
        <Show when={props.default}>
          <Badge>{t('default')}</Badge>
        </Show>
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
