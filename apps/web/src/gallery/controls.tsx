import Pencil from 'lucide-solid/icons/pencil'
import Plus from 'lucide-solid/icons/plus'
import Trash from 'lucide-solid/icons/trash'
import { createSignal } from 'solid-js'
import { ApiError } from '#api/errors.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { CopyField } from '#ui/copy-field.tsx'
import { Age } from '#ui/data/age.tsx'
import { Badge } from '#ui/data/badge.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Progress } from '#ui/feedback/progress.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Link } from '#ui/link.tsx'
import { ConfirmDialog } from '#ui/overlays/confirm-dialog.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import { DropdownMenu } from '#ui/overlays/dropdown-menu.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { Tooltip } from '#ui/overlays/tooltip.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Spinner } from '#ui/spinner.tsx'

const failure = new ApiError({
  code: 'in_use',
  message: 'This provider is the default of two packages.',
  status: 409,
  requestId: 'req_8f2k1m',
})

export function Controls() {
  const [open, setOpen] = createSignal<'dialog' | 'confirm' | 'typed'>()
  const close = () => setOpen(undefined)
  return (
    <>
      <PageHeader
        title="Physics 101"
        breadcrumbs={[
          { label: 'Rooms', href: '/rooms' },
          { label: 'Escola Aurora', href: '/accounts/x' },
        ]}
        aside={<StatusBadge status="active" />}
        description="Where a page is, what it shows, and what can be done here."
        actions={
          <>
            <Button icon={<Pencil size={14} />}>Edit</Button>
            <Button variant="primary" icon={<Plus size={15} />}>
              New link
            </Button>
          </>
        }
      />
      <Card title="Buttons and links">
        <div class="flex flex-wrap items-center gap-2">
          <Button variant="primary">Primary</Button>
          <Button>Secondary</Button>
          <Button variant="ghost">Ghost</Button>
          <Button variant="danger">Delete</Button>
          <Button disabled>Disabled</Button>
          <Button variant="primary" busy>
            Saving
          </Button>
          <Button size="sm">Small</Button>
          <IconButton label="Edit">
            <Pencil size={15} />
          </IconButton>
          <Spinner />
          <Link href="/rooms">A link</Link>
          <Link href="https://docs.bigbluebutton.org">Elsewhere</Link>
          <Link href="/rooms" button="secondary">
            As a button
          </Link>
        </div>
      </Card>
      <Card title="Overlays" actions={<Tooltip text="Said on hover and focus">Explained</Tooltip>}>
        <div class="flex flex-wrap items-center gap-2">
          <Button onClick={() => setOpen('dialog')}>Dialog</Button>
          <Button onClick={() => setOpen('confirm')}>Confirm, refused</Button>
          <Button onClick={() => setOpen('typed')}>Confirm, typed</Button>
          <Button onClick={() => toast.success('Room deleted', { label: 'Undo', onSelect: () => undefined })}>
            Toast
          </Button>
          <Button onClick={() => toast.error(failure)}>Error toast</Button>
          <DropdownMenu
            groups={[
              [
                { label: 'Edit', icon: <Pencil size={15} />, onSelect: () => undefined },
                { label: 'Chosen', checked: true, onSelect: () => undefined },
              ],
              [
                {
                  label: 'Delete',
                  icon: <Trash size={15} />,
                  danger: true,
                  onSelect: () => setOpen('typed'),
                },
              ],
            ]}
          />
        </div>
      </Card>
      <Card title="Statuses and badges">
        <div class="flex flex-wrap gap-2">
          <StatusBadge status="active" />
          <StatusBadge status="inactive" />
          <StatusBadge status="suspended" />
          <StatusBadge status="terminated" />
          <StatusBadge status="down" />
          <StatusBadge status="running" />
          <StatusBadge status="unknown" />
          <StatusBadge status="not_live" label="Not live" />
          <Badge>Default</Badge>
          <Badge tone="accent">Trial</Badge>
          <Badge tone="warning">Expires soon</Badge>
        </div>
      </Card>
      <Card title="Progress" actions={<Age of={{ at: () => new Date() }} />}>
        <div class="grid gap-4">
          <Progress label="Exporting customers" value={300} max={1_200} text="300 of 1,200" />
          <Progress label="Asking the server" />
        </div>
      </Card>
      <Card title="Copying">
        <div class="grid gap-3">
          <CopyField text="k3v9x0qa" label="Copy id" />
          <CopyField
            boxed
            text="https://video.example/rooms/k3v9x0qa/physics-101?token=9m2kx7w1p4c8v0bq"
            label="Copy link"
          />
        </div>
      </Card>
      <Dialog
        open={open() === 'dialog'}
        onOpenChange={close}
        title="Make a link"
        description="Whoever has the link joins with its role."
        footer={
          <>
            <Button onClick={close}>Cancel</Button>
            <Button variant="primary" onClick={close}>
              Make link
            </Button>
          </>
        }
      >
        The body scrolls when it is long.
      </Dialog>
      <ConfirmDialog
        open={open() === 'confirm'}
        onOpenChange={close}
        title="Disable BigBlueButton Frankfurt?"
        description="New meetings go to the next provider; running ones stay."
        confirm="Disable"
        onConfirm={() => Promise.reject(failure)}
      />
      <ConfirmDialog
        open={open() === 'typed'}
        onOpenChange={close}
        title="Delete customer Escola Aurora?"
        description="Deletes 3 accounts and 41 rooms with it. This can’t be undone."
        typed="Escola Aurora"
        danger
        confirm="Delete customer"
        onConfirm={() => toast.success('Customer deleted')}
      />
    </>
  )
}
