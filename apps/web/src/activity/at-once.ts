import { toApiError } from '#api/errors.ts'
import type { Branch } from '#api/procedure.ts'
import { invalidate } from '#api/query-client.ts'
import { t as shared } from '#messages/index.ts'
import { toast } from '#ui/overlays/toast.tsx'
import { t } from './messages.ts'

export interface AtOnce<Result> {
  run: () => Promise<Result>
  /** What happened, in words that name the thing: “School is suspended: no meeting starts.” */
  done: string
  /** The way back, from what `run` answered; left out where there is none. */
  undo?: (result: Result) => Promise<unknown>
  /** What to read again where it was refused because somebody else was faster. */
  touches: readonly Branch[]
}

/** Does what can be undone without asking first: says what happened and offers the way back, or says why it did not. */
export async function atOnce<Result>({ run, done, undo, touches }: AtOnce<Result>): Promise<void> {
  try {
    const result = await run()
    toast.success(
      done,
      undo && {
        label: shared('action.undo'),
        onSelect: () => void atOnce({ run: () => undo(result), done: t('undone'), touches }),
      },
    )
  } catch (failure) {
    if (toApiError(failure).status === 409) void invalidate(...touches)
    toast.error(failure)
  }
}
