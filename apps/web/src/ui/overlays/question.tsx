import type { JSX } from 'solid-js'
import { ConfirmDialog } from './confirm-dialog.tsx'

/** Something that is asked before it is done. */
export interface Question {
  /** “Suspend Escola Aurora?” */
  title: string
  /** What follows from it. */
  description?: JSX.Element
  /** More, below the description. */
  details?: () => JSX.Element
  /** The verb: “Suspend”. */
  confirm: string
  danger?: boolean
  /** A word to type first, for what can't be undone. */
  typed?: string
  /** Does it; the window stays open with what it throws. */
  run: () => Promise<unknown>
}

/** One window for all questions of a page: `<QuestionDialog asked={question()} onClose={() => setQuestion()} />`. */
export function QuestionDialog(props: { asked: Question | undefined; onClose: () => void }) {
  return (
    <ConfirmDialog
      open={props.asked !== undefined}
      onOpenChange={open => !open && props.onClose()}
      title={props.asked?.title ?? ''}
      description={props.asked?.description}
      confirm={props.asked?.confirm ?? ''}
      danger={props.asked?.danger}
      typed={props.asked?.typed}
      onConfirm={() => props.asked?.run()}
    >
      {props.asked?.details?.()}
    </ConfirmDialog>
  )
}
