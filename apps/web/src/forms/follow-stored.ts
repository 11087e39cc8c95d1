import { createEffect, on } from 'solid-js'
import type { FormState } from './create-form.ts'

/**
 * Keeps an edit form at what the server holds until somebody types: what was known when the page opened may be older
 * than the answer that is on its way.
 */
export function followStored<Values extends object>(form: FormState<Values>, stored: () => Values): void {
  createEffect(
    on(
      () => JSON.stringify(stored()),
      () => {
        if (!form.dirty()) form.reset(stored())
      },
      { defer: true },
    ),
  )
}
