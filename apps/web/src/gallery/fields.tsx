import { Checkbox } from '#ui/fields/checkbox.tsx'
import { Combobox } from '#ui/fields/combobox.tsx'
import { ExpiryField } from '#ui/fields/expiry-field.tsx'
import type { Metadata } from '#ui/fields/key-value.ts'
import { KeyValueEditor } from '#ui/fields/key-value-editor.tsx'
import { MoneyField } from '#ui/fields/money-field.tsx'
import { NumberField } from '#ui/fields/number-field.tsx'
import { RadioGroup } from '#ui/fields/radio-group.tsx'
import { ReferenceField } from '#ui/fields/reference-field.tsx'
import { SecretField } from '#ui/fields/secret-field.tsx'
import { Segmented } from '#ui/fields/segmented.tsx'
import { Select } from '#ui/fields/select.tsx'
import { Switch } from '#ui/fields/switch.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { Bound } from './bound.tsx'
import type { Specimen } from './specimen.ts'

const wrong = ['At most 100 characters.']
const roles = [
  { value: 'moderator', label: 'Moderator', description: 'Runs the meeting.' },
  { value: 'attendee', label: 'Attendee', description: 'Takes part.' },
]
const accounts = ['Aurora Matriz', 'Aurora Norte', 'Blue Ridge Academy', 'Centro Médico'].map(
  (label, at) => ({
    value: `a${at}`,
    label,
    detail: `customer ${at + 1}`,
  }),
)
const search = async (text: string) =>
  accounts.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase()))
const find = async () => ({ value: 'a1', label: 'Aurora Norte' })
const none = null as string | null
const metadata: Metadata = { crm_id: '0042', seats: 12, tags: ['a', 'b'] }

/** What is filled in. */
export const fields: readonly Specimen[] = [
  {
    file: 'fields/text-field',
    states: {
      Usual: () => (
        <Bound first="Physics 101">
          {bound => <TextField label="Room name" description="Shown to everybody." required {...bound} />}
        </Bound>
      ),
      Wrong: () => (
        <Bound first="">{bound => <TextField label="Room name" errors={wrong} {...bound} />}</Bound>
      ),
      Disabled: () => (
        <Bound first="a@b.c">{bound => <TextField label="E-mail" disabled {...bound} />}</Bound>
      ),
      Code: () => <Bound first="k3v9x0qa">{bound => <TextField label="Tag" mono {...bound} />}</Bound>,
    },
  },
  {
    file: 'fields/text-area',
    states: {
      Usual: () => (
        <Bound first="">
          {bound => <TextArea label="Description" placeholder="Shown before joining" {...bound} />}
        </Bound>
      ),
    },
  },
  {
    file: 'fields/number-field',
    states: {
      Usual: () => (
        <Bound first={50 as number | null}>
          {bound => <NumberField label="Participants" unit="at most" integer {...bound} />}
        </Bound>
      ),
    },
  },
  {
    file: 'fields/money-field',
    states: {
      Usual: () => (
        <Bound first={129_900 as number | null}>
          {bound => <MoneyField label="Price" currency="BRL" {...bound} />}
        </Bound>
      ),
    },
  },
  {
    file: 'fields/secret-field',
    states: {
      New: () => <Bound first="">{bound => <SecretField label="Shared secret" {...bound} />}</Bound>,
      Stored: () => (
        <Bound first="">{bound => <SecretField label="Shared secret" last4="9f3a" {...bound} />}</Bound>
      ),
      'Several lines': () => (
        <Bound first="">{bound => <SecretField label="Private key" multiline {...bound} />}</Bound>
      ),
    },
  },
  {
    file: 'fields/checkbox',
    states: {
      Usual: () => (
        <Bound first={true as boolean}>
          {bound => <Checkbox label="Send the owner a message" {...bound} />}
        </Bound>
      ),
      Wrong: () => (
        <Bound first={false}>{bound => <Checkbox label="I agree" errors={wrong} {...bound} />}</Bound>
      ),
    },
  },
  {
    file: 'fields/switch',
    states: {
      Usual: () => (
        <Bound first={false}>
          {bound => (
            <Switch label="Public room" description="Whoever has the address may enter." {...bound} />
          )}
        </Bound>
      ),
    },
  },
  {
    file: 'fields/radio-group',
    states: {
      Usual: () => (
        <Bound first="attendee">{bound => <RadioGroup label="Role" options={roles} {...bound} />}</Bound>
      ),
      Cards: () => (
        <Bound first="attendee">
          {bound => <RadioGroup label="Role" cards options={roles} {...bound} />}
        </Bound>
      ),
    },
  },
  {
    file: 'fields/segmented',
    states: {
      Usual: () => (
        <Bound first="attendee">{bound => <Segmented label="Role" options={roles} {...bound} />}</Bound>
      ),
    },
  },
  {
    file: 'fields/select',
    states: {
      Usual: () => (
        <Bound first="attendee">{bound => <Select label="Role" options={roles} {...bound} />}</Bound>
      ),
      Empty: () => (
        <Bound first="">
          {bound => <Select label="Country" placeholder="—" options={roles} {...bound} />}
        </Bound>
      ),
    },
  },
  {
    file: 'fields/combobox',
    states: {
      Usual: () => (
        <Bound first={none}>
          {bound => (
            <Combobox label="Account" clearable placeholder="Search accounts" search={search} {...bound} />
          )}
        </Bound>
      ),
      Fails: () => (
        <Bound first={none}>
          {bound => <Combobox label="Account" search={() => Promise.reject(new Error('no'))} {...bound} />}
        </Bound>
      ),
    },
  },
  {
    file: 'fields/reference-field',
    states: {
      Usual: () => (
        <Bound first={'a1' as string | null}>
          {bound => <ReferenceField label="Account" search={search} find={find} {...bound} />}
        </Bound>
      ),
    },
  },
  {
    file: 'fields/expiry-field',
    states: {
      Usual: () => (
        <Bound first={none}>
          {bound => <ExpiryField label="Works until" days={[1, 7, 30]} {...bound} />}
        </Bound>
      ),
    },
  },
  {
    file: 'fields/key-value-editor',
    states: {
      Usual: () => <Bound first={metadata}>{bound => <KeyValueEditor label="Metadata" {...bound} />}</Bound>,
      Empty: () => (
        <Bound first={{} as Metadata}>{bound => <KeyValueEditor label="Metadata" {...bound} />}</Bound>
      ),
    },
  },
]
