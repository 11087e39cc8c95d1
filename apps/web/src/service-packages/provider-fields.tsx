import Tags from 'lucide-solid/icons/tags'
import X from 'lucide-solid/icons/x'
import { createSignal, Index, Show } from 'solid-js'
import { api } from '#api/client.ts'
import type { FormState } from '#forms/create-form.ts'
import { useProviderTypes } from '#service-providers/types.ts'
import { Card } from '#ui/card.tsx'
import { Badge } from '#ui/data/badge.tsx'
import { Checkbox } from '#ui/fields/checkbox.tsx'
import { type Choice, Combobox } from '#ui/fields/combobox.tsx'
import { FieldNotes } from '#ui/fields/field.tsx'
import type { Metadata } from '#ui/fields/key-value.ts'
import { KeyValueEditor } from '#ui/fields/key-value-editor.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import type { PackageDraft, ProviderDraft } from './draft.ts'
import { t } from './messages.ts'
import { attached, described, detached, switched, withDefault } from './provider-list.ts'

/** The providers of the package: attach, switch off here, choose the default, detach. */
export function ProviderFields(props: { form: FormState<PackageDraft> }) {
  const types = useProviderTypes()
  const whole = props.form.field('providers')
  const list = () => props.form.values.providers
  const change = (next: ProviderDraft[]) => props.form.set('providers', next)

  return (
    <Card title={t('section.providers')} description={t('section.providers.about')}>
      <fieldset class="grid gap-3">
        <legend class="sr-only">{t('section.providers')}</legend>
        <Show when={list().length > 0} fallback={<p class="text-sm text-ink-faint">{t('providers.none')}</p>}>
          <ul class="rounded-md border border-line">
            <Index each={list()}>
              {(provider, index) => (
                <ProviderRow
                  form={props.form}
                  provider={provider()}
                  type={types.nameOf(provider().provider_type)}
                  index={index}
                  onDefault={() => change(withDefault(list(), provider().service_provider_id))}
                  onActive={active => change(switched(list(), provider().service_provider_id, active))}
                  onDescribe={metadata => change(described(list(), provider().service_provider_id, metadata))}
                  onRemove={() => change(detached(list(), provider().service_provider_id))}
                />
              )}
            </Index>
          </ul>
        </Show>
        <FieldNotes id="providers" errors={whole.errors} />
        <Attach
          taken={list()}
          typeName={types.nameOf}
          onAttach={provider => change(attached(list(), provider))}
        />
      </fieldset>
    </Card>
  )
}

interface RowProps {
  form: FormState<PackageDraft>
  provider: ProviderDraft
  type: string
  index: number
  onDefault: () => void
  onActive: (active: boolean) => void
  onDescribe: (metadata: Metadata) => void
  onRemove: () => void
}

function ProviderRow(props: RowProps) {
  const name = () => props.provider.provider_name
  const reference = props.form.fieldAt(`providers.${props.index}.service_provider_id`)
  const chosen = props.form.fieldAt(`providers.${props.index}.default`)
  const [open, setOpen] = createSignal(Object.keys(props.provider.metadata).length > 0)
  const noted = props.form.fieldAt(`providers.${props.index}.metadata`)
  const errors = () => [...(reference.errors ?? []), ...(chosen.errors ?? [])]
  return (
    <li class="grid gap-1 border-line px-3 py-1.5 not-last:border-b">
      <div class="flex flex-wrap items-center gap-x-4 gap-y-1">
        <div class="min-w-0 flex-1 basis-40 max-sm:basis-full">
          <span class="font-medium break-words">{name()}</span>
          <span class="ms-2 text-sm text-ink-faint">{props.type}</span>
          <Show when={props.provider.disabled}>
            <Badge tone="warning" class="ms-2">
              {t('providers.disabled')}
            </Badge>
          </Show>
        </div>
        <label class="flex min-h-control items-center gap-2">
          <input
            type="radio"
            name="default_provider"
            aria-label={t('providers.make_default', { name: name() })}
            checked={props.provider.default}
            aria-invalid={errors().length > 0 ? 'true' : undefined}
            aria-describedby={errors().length > 0 ? `provider-${props.index}-errors` : undefined}
            disabled={!props.provider.active || props.provider.disabled}
            onChange={props.onDefault}
            class="size-4 shrink-0 appearance-none rounded-full border border-line-strong bg-surface checked:border-[5px] checked:border-accent disabled:opacity-50"
          />
          <span aria-hidden="true">{t('providers.default')}</span>
        </label>
        <Checkbox label={t('providers.active')} value={props.provider.active} onChange={props.onActive} />
        <IconButton
          label={t('providers.metadata', { name: name() })}
          aria-expanded={open()}
          onClick={() => setOpen(!open())}
        >
          <Tags size={15} />
        </IconButton>
        <IconButton label={t('providers.remove', { name: name() })} onClick={props.onRemove}>
          <X size={15} />
        </IconButton>
      </div>
      <FieldNotes id={`provider-${props.index}`} errors={errors()} />
      <Show when={open() || noted.errors}>
        <KeyValueEditor
          class="pb-1.5"
          label={t('providers.metadata', { name: name() })}
          description={t('section.metadata.about')}
          name={noted.name}
          errors={noted.errors}
          value={props.provider.metadata}
          onChange={props.onDescribe}
        />
      </Show>
    </li>
  )
}

type Attachable = Parameters<typeof attached>[1]

function Attach(props: {
  taken: readonly ProviderDraft[]
  typeName: (type: string) => string
  onAttach: (provider: Attachable) => void
}) {
  const [picked, setPicked] = createSignal<string | null>(null)
  let found: readonly Attachable[] = []
  const search = async (text: string): Promise<Choice[]> => {
    const { data } = await api.serviceProviders.list.query({
      search: text || undefined,
      limit: 20,
      sort: 'provider_name',
    })
    found = data
      .filter(({ id }) => !props.taken.some(one => one.service_provider_id === id))
      .map(({ id, provider_name, provider_type, active }) => ({
        service_provider_id: id,
        provider_name,
        provider_type,
        disabled: !active,
      }))
    return found.map(({ service_provider_id, provider_name, provider_type, disabled }) => ({
      value: service_provider_id,
      label: provider_name,
      detail: [props.typeName(provider_type), disabled && t('providers.disabled')]
        .filter(Boolean)
        .join(' · '),
    }))
  }
  const attach = (id: string | null) => {
    setPicked(id)
    const provider = found.find(one => one.service_provider_id === id)
    if (!provider) return
    props.onAttach(provider)
    // The field is free again for the next one.
    queueMicrotask(() => setPicked(null))
  }
  return (
    <Combobox
      class="sm:max-w-80"
      label={t('providers.attach')}
      placeholder={t('providers.search')}
      search={search}
      value={picked()}
      onChange={attach}
    />
  )
}
