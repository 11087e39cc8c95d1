import { useNavigate } from '@solidjs/router'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { createForm } from '#forms/create-form.ts'
import { followStored } from '#forms/follow-stored.ts'
import { Form } from '#forms/form.tsx'
import { FormActions } from '#forms/form-actions.tsx'
import { usePlatform } from '#settings/platform.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { KeyValueEditor } from '#ui/fields/key-value-editor.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { copyOf, draftOf, inputOf, type PackageDraft, type ProviderDraft } from './draft.ts'
import { FeatureMatrix } from './feature-matrix.tsx'
import { spoken, spokenError } from './field-errors.ts'
import { t } from './messages.ts'
import { PriceFields } from './price-fields.tsx'
import { ProviderFields } from './provider-fields.tsx'
import { SoldFields } from './sold-fields.tsx'
import { TermsFields } from './terms-fields.tsx'
import type { Feature, ServicePackage } from './types.ts'
import { VisibilityFields } from './visibility-fields.tsx'

type Create = Parameters<typeof api.servicePackages.create.mutate>[0]
type Update = Parameters<typeof api.servicePackages.update.mutate>[0]

export interface PackageFormProps {
  features: readonly Feature[]
  /** The package to change; without it a new one is made. */
  stored?: ServicePackage
  /** Providers that a new package begins with. */
  providers?: ProviderDraft[]
  /** The package that a new one begins like. */
  like?: ServicePackage
}

/** The form of a package, section by section. */
export function PackageForm(props: PackageFormProps) {
  const navigate = useNavigate()
  const platform = usePlatform()
  const create = useAction(api.servicePackages.create)
  const update = useAction(api.servicePackages.update)
  const id = props.stored?.id
  const first = () => draftOf(props.features, props.stored)

  const beginning = (): PackageDraft => {
    if (props.stored) return first()
    if (props.like) return copyOf(draftOf(props.features, props.like))
    const currency = platform.settings()?.default_currency ?? 'EUR'
    return { ...first(), currency, providers: props.providers ?? [] }
  }

  const form = createForm<PackageDraft, Create | Update, ServicePackage>({
    initial: beginning(),
    input: draft => {
      const { service_type, ...input } = inputOf(draft)
      return id ? { ...input, id, version: draft.version } : { ...input, service_type }
    },
    schema: () =>
      import('./schemas.ts').then(all =>
        spoken<Create | Update>(id ? all.ServicePackageUpdate : all.ServicePackageCreate),
      ),
    submit: input =>
      ('id' in input ? update.run(input) : create.run(input)).catch((failure: unknown) => {
        throw spokenError(failure, input)
      }),
    done: ({ id, name }) => {
      toast.success(t(props.stored ? 'saved' : 'created', { name }))
      navigate(`/service-packages/${id}`, { replace: true })
    },
  })
  followStored(form, () => (props.stored ? first() : form.values))
  const conflict = id
    ? {
        read: () => api.servicePackages.get.query({ id }),
        values: (stored: ServicePackage) => draftOf(props.features, stored),
      }
    : undefined

  return (
    <Form form={form} class="max-w-3xl" conflict={conflict}>
      <SoldFields form={form} autofocus={!props.stored} />
      <PriceFields form={form} />
      <FeatureMatrix form={form} features={props.features} />
      <ProviderFields form={form} />
      <TermsFields form={form} />
      <VisibilityFields form={form} />
      <Disclosure title={t('section.metadata')} description={t('section.metadata.about')}>
        <KeyValueEditor label={t('section.metadata')} hideLabel {...form.field('package_metadata')} />
      </Disclosure>
      <FormActions
        form={form}
        submit={props.stored ? undefined : t('create')}
        always={!props.stored}
        onCancel={() => navigate(id ? `/service-packages/${id}` : '/service-packages')}
      />
    </Form>
  )
}
