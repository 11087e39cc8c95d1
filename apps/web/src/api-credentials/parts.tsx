import { Show } from 'solid-js'
import { CustomerOf } from '#customers/customer-of.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { type Credential, statusOf } from './credential.ts'
import { t } from './messages.ts'

export function CredentialStatus(props: { credential: Credential }) {
  return <StatusBadge status={statusOf(props.credential)} label={t(`status.${statusOf(props.credential)}`)} />
}

/** The whole platform, or the one customer. */
export function Scope(props: { credential: Credential }) {
  return (
    <Show when={props.credential.customer_id} fallback={t('scope.platform')}>
      {id => <CustomerOf id={id()} given={props.credential.customer} />}
    </Show>
  )
}

/** The first letters of the secret, as one finds them in a configuration. */
export function Hint(props: { credential: Credential }) {
  return <code class="font-mono text-sm text-ink-soft">{props.credential.hint}…</code>
}
