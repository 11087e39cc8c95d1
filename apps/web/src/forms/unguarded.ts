let unguarded = false

/** Leaves the page without asking about unsaved changes, for somebody who has no right to them any more. */
export function leaveUnguarded(leave: () => void): void {
  unguarded = true
  leave()
}

/** Whether the page is left whatever is unsaved. */
export const isUnguarded = (): boolean => unguarded
