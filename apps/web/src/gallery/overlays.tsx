import Pencil from 'lucide-solid/icons/pencil'
import Trash from 'lucide-solid/icons/trash'
import { createSignal, type JSX } from 'solid-js'
import { ApiError } from '#api/errors.ts'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/overlays/confirm-dialog.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import { DropdownMenu } from '#ui/overlays/dropdown-menu.tsx'
import { MoreActions } from '#ui/overlays/more-actions.tsx'
import { type Question, QuestionDialog } from '#ui/overlays/question.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { Tooltip } from '#ui/overlays/tooltip.tsx'
import { requestId, type Specimen } from './specimen.ts'

const refusal = new ApiError({ code: 'in_use', message: 'This room is in use.', status: 409, requestId })
const nothing = () => undefined

const groups = [
  [
    { label: 'Edit', icon: <Pencil size={15} />, onSelect: nothing },
    { label: 'Chosen', checked: true, onSelect: nothing },
    { label: 'Not now', disabled: true, onSelect: nothing },
  ],
  [{ label: 'Delete', icon: <Trash size={15} />, danger: true, onSelect: nothing }],
]

/** A button, and what it opens. */
function Opening(props: { children: (open: boolean, close: () => void) => JSX.Element }) {
  const [open, setOpen] = createSignal(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open</Button>
      {props.children(open(), () => setOpen(false))}
    </>
  )
}

const question: Question = {
  title: 'End the meeting in Physics 101?',
  description: '12 people are in it.',
  confirm: 'End meeting',
  danger: true,
  run: async () => undefined,
}

/** What lies over the page. */
export const overlays: readonly Specimen[] = [
  {
    file: 'overlays/dialog',
    states: {
      Usual: () => (
        <Opening>
          {(open, close) => (
            <Dialog
              open={open}
              onOpenChange={close}
              title="Make a link"
              description="Whoever has the link joins with its role."
              footer={<Button onClick={close}>Cancel</Button>}
            >
              The body scrolls when it is long.
            </Dialog>
          )}
        </Opening>
      ),
    },
  },
  {
    file: 'overlays/confirm-dialog',
    states: {
      Refused: () => (
        <Opening>
          {(open, close) => (
            <ConfirmDialog
              open={open}
              onOpenChange={close}
              title="Disable BigBlueButton Frankfurt?"
              description="New meetings go to the next provider; running ones stay."
              confirm="Disable"
              onConfirm={() => Promise.reject(refusal)}
            />
          )}
        </Opening>
      ),
      Typed: () => (
        <Opening>
          {(open, close) => (
            <ConfirmDialog
              open={open}
              onOpenChange={close}
              title="Delete customer Escola Aurora?"
              description="Deletes 3 accounts and 41 rooms with it. This can’t be undone."
              typed="Escola Aurora"
              danger
              confirm="Delete customer"
              onConfirm={nothing}
            />
          )}
        </Opening>
      ),
    },
  },
  {
    file: 'overlays/question',
    states: {
      Usual: () => (
        <Opening>
          {(open, close) => <QuestionDialog asked={open ? question : undefined} onClose={close} />}
        </Opening>
      ),
    },
  },
  {
    file: 'overlays/dropdown-menu',
    states: {
      'Three dots': () => <DropdownMenu groups={groups} />,
      'With words': () => <DropdownMenu groups={groups} trigger="Options" />,
    },
  },
  {
    file: 'overlays/more-actions',
    states: {
      Usual: () => <MoreActions groups={groups} />,
      'Nothing allowed': () => <MoreActions groups={[]} />,
    },
  },
  {
    file: 'overlays/toast',
    states: {
      Done: () => <Button onClick={() => toast.success('Room saved')}>Say it</Button>,
      'Can be undone': () => (
        <Button onClick={() => toast.success('Room closed', { label: 'Undo', onSelect: nothing })}>
          Say it
        </Button>
      ),
      Failed: () => <Button onClick={() => toast.error(refusal)}>Say it</Button>,
    },
  },
  {
    file: 'overlays/tooltip',
    states: { Usual: () => <Tooltip text="Said on hover and focus">Explained</Tooltip> },
  },
]
