import type { BoundField, FormState } from '#forms/create-form.ts'
import { Repeat } from '#forms/repeat.tsx'
import { Checkbox } from '#ui/fields/checkbox.tsx'
import { type Option, Select } from '#ui/fields/select.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { blankAddress, blankDocument, blankTelephone, type CustomerValues } from '../values.ts'
import { t } from './messages.ts'

const addressTypes = ['PostalAddress', 'BillingAddress'] as const
const telephoneTypes = ['landline', 'mobile'] as const
const documentTypes = ['eu_vat', 'br_cpf', 'br_cnpj', 'other'] as const

export interface ContactFieldsProps {
  form: FormState<CustomerValues>
  countries: readonly Option[]
}

/** A customer's addresses, telephones and legal documents. */
export function ContactFields(props: ContactFieldsProps) {
  // The paths below lead to attributes of these types: `blankAddress` and its like made them.
  const text = (path: string) => props.form.fieldAt(path) as BoundField<string>
  const flag = (path: string) => props.form.fieldAt(path) as BoundField<boolean>
  const country = () => props.form.values.country
  return (
    <div class="grid gap-6">
      <Repeat
        boxed
        form={props.form}
        path="addresses"
        label={t('addresses')}
        add={t('addresses.add')}
        nameOf={n => t('addresses.one', { n })}
        blank={() => ({ ...blankAddress(country()), default: props.form.values.addresses.length === 0 })}
      >
        {path => (
          <div class="grid gap-3 sm:grid-cols-6">
            <Select
              class="sm:col-span-3"
              label={t('address.type')}
              options={addressTypes.map(value => ({ value, label: t(`address.${value}`) }))}
              {...text(`${path}.type`)}
            />
            <Select
              class="sm:col-span-3"
              label={t('address.country')}
              required
              placeholder="—"
              options={props.countries}
              {...text(`${path}.country`)}
            />
            <TextField
              class="sm:col-span-4"
              label={t('address.line1')}
              required
              maxLength={200}
              {...text(`${path}.address_line1`)}
            />
            <TextField
              class="sm:col-span-2"
              label={t('address.building_number')}
              maxLength={50}
              {...text(`${path}.building_number`)}
            />
            <TextField
              class="sm:col-span-4"
              label={t('address.line2')}
              maxLength={200}
              {...text(`${path}.address_line2`)}
            />
            <TextField
              class="sm:col-span-2"
              label={t('address.complement')}
              maxLength={100}
              {...text(`${path}.complement`)}
            />
            <TextField
              class="sm:col-span-2"
              label={t('address.postal_code')}
              maxLength={20}
              {...text(`${path}.postal_code`)}
            />
            <TextField
              class="sm:col-span-4"
              label={t('address.city')}
              required
              maxLength={100}
              {...text(`${path}.city`)}
            />
            <TextField
              class="sm:col-span-4"
              label={t('address.state')}
              maxLength={100}
              {...text(`${path}.state`)}
            />
            <TextField
              class="sm:col-span-2"
              label={t('address.po_box')}
              maxLength={50}
              {...text(`${path}.po_box`)}
            />
            <Checkbox class="sm:col-span-6" label={t('address.default')} {...flag(`${path}.default`)} />
          </div>
        )}
      </Repeat>
      <Repeat
        boxed
        form={props.form}
        path="telephones"
        label={t('telephones')}
        add={t('telephones.add')}
        nameOf={n => t('telephones.one', { n })}
        blank={() => ({ ...blankTelephone(), default: props.form.values.telephones.length === 0 })}
      >
        {path => (
          <div class="grid gap-3 sm:grid-cols-[9rem_minmax(0,1fr)_8rem]">
            <Select
              label={t('telephone.type')}
              options={telephoneTypes.map(value => ({ value, label: t(`telephone.${value}`) }))}
              {...text(`${path}.type`)}
            />
            <TextField
              label={t('telephone.number')}
              required
              type="tel"
              placeholder="+49 30 123456"
              {...text(`${path}.number`)}
            />
            <TextField
              label={t('telephone.extension')}
              inputMode="numeric"
              maxLength={10}
              {...text(`${path}.extension`)}
            />
            <Checkbox class="col-span-full" label={t('telephone.default')} {...flag(`${path}.default`)} />
          </div>
        )}
      </Repeat>
      <Repeat
        boxed
        form={props.form}
        path="legal_documents"
        label={t('documents')}
        add={t('documents.add')}
        nameOf={n => t('documents.one', { n })}
        blank={() => blankDocument(country())}
      >
        {path => (
          <div class="grid gap-3 sm:grid-cols-2">
            <Select
              label={t('document.type')}
              options={documentTypes.map(value => ({ value, label: t(`document.${value}`) }))}
              {...text(`${path}.type`)}
            />
            <Select
              label={t('document.country')}
              required
              placeholder="—"
              options={props.countries}
              {...text(`${path}.country`)}
            />
            <TextField
              label={t('document.value')}
              required
              mono
              autocomplete="off"
              maxLength={50}
              {...text(`${path}.value`)}
            />
            <TextField label={t('document.issued_date')} type="date" {...text(`${path}.issued_date`)} />
          </div>
        )}
      </Repeat>
    </div>
  )
}
