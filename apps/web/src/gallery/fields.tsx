import { createSignal } from 'solid-js'
import { ApiError } from '#api/errors.ts'
import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { FormActions } from '#forms/form-actions.tsx'
import { SchemaFields } from '#forms/schema-fields.tsx'
import { Card } from '#ui/card.tsx'
import { Checkbox } from '#ui/fields/checkbox.tsx'
import { Combobox } from '#ui/fields/combobox.tsx'
import type { Metadata } from '#ui/fields/key-value.ts'
import { KeyValueEditor } from '#ui/fields/key-value-editor.tsx'
import { NumberField } from '#ui/fields/number-field.tsx'
import { RadioGroup } from '#ui/fields/radio-group.tsx'
import { Segmented } from '#ui/fields/segmented.tsx'
import { Select } from '#ui/fields/select.tsx'
import { Switch } from '#ui/fields/switch.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { TextField } from '#ui/fields/text-field.tsx'

const accounts = ['Aurora Matriz', 'Aurora Norte', 'Blue Ridge Academy', 'Centro Médico'].map(
  (label, at) => ({
    value: `a${at}`,
    label,
    detail: `customer ${at + 1}`,
  }),
)

const schema = {
  required: ['host_url', 'secret'],
  properties: {
    host_url: {
      type: 'string',
      format: 'uri',
      title: 'Server address',
      description: 'What bbb-conf --secret prints as URL.',
      placeholder: 'https://bbb.example.com/bigbluebutton/api',
    },
    secret: { type: 'string', title: 'Shared secret', sensitive: true },
    private_key: { type: 'string', title: 'Private key', sensitive: true, multiline: true },
    checksum_algorithm: {
      type: 'string',
      enum: ['sha1', 'sha256'],
      default: 'sha256',
      title: 'Checksum algorithm',
    },
    mute_on_start: {
      type: 'boolean',
      title: 'Mute on start',
      description: 'Everybody arrives muted.',
      group: 'Audio and video',
    },
    user_camera_cap: { type: 'integer', title: 'Cameras per user', default: 3, group: 'Audio and video' },
    banner_color: { type: 'string', format: 'color', title: 'Banner colour', group: 'Layout and branding' },
  },
}

const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

export function Fields() {
  const [metadata, setMetadata] = createSignal<Metadata>({ crm_id: '0042', seats: 12, tags: ['a', 'b'] })
  const form = createForm({
    initial: {
      room_name: 'Physics 101',
      description: '',
      account_id: null as string | null,
      role: 'attendee',
      status: 'active',
      is_public: false,
      max_participants: 50 as number | null,
      terms: true,
      properties: {} as Record<string, unknown>,
    },
    submit: async () => {
      await wait(600)
      throw new ApiError({
        code: 'invalid_input',
        message: 'Some of the input is not valid.',
        status: 422,
        errors: { room_name: ['At most 100 characters.'], 'properties.host_url': ['Begin with https://.'] },
        requestId: 'req_8f2k1m',
      })
    },
  })
  return (
    <Card title="A form" description="Submit to see it refused.">
      <Form form={form} guard={false}>
        <div class="grid gap-4 sm:grid-cols-2">
          <TextField label="Room name" required {...form.field('room_name')} />
          <Combobox
            label="Account"
            clearable
            placeholder="Search accounts"
            search={async text => {
              await wait(300)
              return accounts.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase()))
            }}
            {...form.field('account_id')}
          />
          <Select
            label="Status"
            options={[
              { value: 'active', label: 'Active' },
              { value: 'inactive', label: 'Inactive' },
            ]}
            {...form.field('status')}
          />
          <NumberField
            label="Participants"
            unit="at most"
            integer
            description="Empty: what the subscription allows."
            {...form.field('max_participants')}
          />
        </div>
        <TextArea label="Description" placeholder="Shown before joining" {...form.field('description')} />
        <RadioGroup
          label="Role"
          options={[
            { value: 'moderator', label: 'Moderator', description: 'Runs the meeting.' },
            { value: 'attendee', label: 'Attendee', description: 'Takes part.' },
          ]}
          {...form.field('role')}
        />
        <Segmented
          label="Role again"
          options={[
            { value: 'moderator', label: 'Moderator' },
            { value: 'attendee', label: 'Attendee' },
            { value: 'guest', label: 'Guest' },
          ]}
          value={form.values.role}
          onChange={value => form.set('role', value)}
        />
        <Switch
          label="Public room"
          description="Whoever has the address may enter."
          {...form.field('is_public')}
        />
        <Checkbox label="Send the owner a message" {...form.field('terms')} />
        <SchemaFields
          form={form}
          path="properties"
          schema={schema}
          stored={{ secret: { is_set: true, last4: '9f3a' } }}
        />
        <KeyValueEditor label="Metadata" value={metadata()} onChange={setMetadata} />
        <FormActions form={form} submit="Create room" onCancel={() => form.reset()} always />
      </Form>
    </Card>
  )
}
