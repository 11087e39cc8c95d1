import Pencil from 'lucide-solid/icons/pencil'
import Plus from 'lucide-solid/icons/plus'
import { AddLink } from '#ui/add-link.tsx'
import { Button } from '#ui/button.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { CopyField } from '#ui/copy-field.tsx'
import { CopyId } from '#ui/copy-id.tsx'
import { EditLink } from '#ui/edit-link.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Link } from '#ui/link.tsx'
import { NextStep } from '#ui/next-step.tsx'
import { Spinner } from '#ui/spinner.tsx'
import type { Specimen } from './specimen.ts'

const address = 'https://video.example/rooms/k3v9x0qa/physics-101?token=9m2kx7w1p4c8v0bq'

/** What is pressed, and where it leads. */
export const actions: readonly Specimen[] = [
  {
    file: 'button',
    states: {
      Primary: () => <Button variant="primary">Create room</Button>,
      Secondary: () => <Button>Cancel</Button>,
      Ghost: () => <Button variant="ghost">Skip</Button>,
      Danger: () => <Button variant="danger">Delete room</Button>,
      'With an icon': () => <Button icon={<Plus size={15} />}>New link</Button>,
      Small: () => <Button size="sm">Edit</Button>,
      Disabled: () => <Button disabled>Save</Button>,
      Busy: () => (
        <Button variant="primary" busy>
          Saving
        </Button>
      ),
    },
  },
  {
    file: 'icon-button',
    states: {
      Usual: () => (
        <IconButton label="Edit">
          <Pencil size={15} />
        </IconButton>
      ),
      Disabled: () => (
        <IconButton label="Edit" disabled>
          <Pencil size={15} />
        </IconButton>
      ),
    },
  },
  {
    file: 'link',
    states: {
      Inside: () => <Link href="/rooms">Rooms</Link>,
      Elsewhere: () => <Link href="https://docs.bigbluebutton.org">BigBlueButton</Link>,
      'As a button': () => (
        <Link href="/rooms" button="secondary">
          All rooms
        </Link>
      ),
    },
  },
  {
    file: 'add-link',
    states: { Usual: () => <AddLink to={{ label: 'New room', href: '/rooms/new' }} button="primary" /> },
  },
  { file: 'edit-link', states: { Usual: () => <EditLink href="/rooms/x/edit" /> } },
  {
    file: 'next-step',
    states: {
      Usual: () => (
        <NextStep
          title="Sell a package"
          text="A subscription lets the customer make rooms."
          action={{ label: 'New subscription', href: '/subscriptions/new' }}
        />
      ),
    },
  },
  { file: 'copy-button', states: { Usual: () => <CopyButton text="k3v9x0qa" label="Copy id" /> } },
  {
    file: 'copy-id',
    states: {
      Usual: () => <CopyId value="k3v9x0qa" label="Copy ID" />,
      'On one line': () => <CopyId line value="01a1ff60-6efd-700a-a84e-f93bc54b6966" label="Copy UUID" />,
    },
  },
  {
    file: 'copy-field',
    states: {
      Usual: () => <CopyField text="k3v9x0qa" label="Copy id" />,
      Boxed: () => <CopyField boxed text={address} label="Copy link" />,
    },
  },
  { file: 'spinner', states: { Usual: () => <Spinner />, Large: () => <Spinner size={32} /> } },
]
