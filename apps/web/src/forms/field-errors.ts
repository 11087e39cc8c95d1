import { createStore, produce, reconcile } from 'solid-js/store'
import type { FieldErrors } from '#api/errors.ts'
import { placeErrors } from './placing.ts'

/** The errors of a form's fields, each until its field is mended. */
export interface FormErrors {
  of(name: string): readonly string[] | undefined
  /** The fields with errors, in the order in which they were found. */
  names(): string[]
  /** Takes these as all errors there are. Answers those that belong to no field. */
  refuse(errors: FieldErrors, drawn: ReadonlySet<string>): string[]
  /** A value changed: what was wrong with it, and inside it, is not known any more. Answers whether something was. */
  changed(name: string): boolean
  /** Says what a check found of one field, and of those inside it. */
  recheck(name: string, found: FieldErrors, drawn: ReadonlySet<string>): void
  clear(): void
}

export function formErrors(): FormErrors {
  const [errors, setErrors] = createStore<Record<string, string[] | undefined>>({})
  const remove = (wanted: (name: string) => boolean) =>
    setErrors(
      produce(all => {
        for (const name of Object.keys(all)) if (wanted(name)) delete all[name]
      }),
    )
  return {
    of: name => errors[name],
    names: () => Object.keys(errors),
    refuse: (found, drawn) => {
      const { fields, elsewhere } = placeErrors(found, drawn)
      setErrors(reconcile(fields))
      return elsewhere
    },
    changed: name => {
      const gone = Object.keys(errors).filter(within(name))
      remove(within(name))
      return gone.length > 0
    },
    recheck: (name, found, drawn) => {
      remove(within(name))
      for (const [field, messages] of Object.entries(placeErrors(found, drawn).fields))
        if (within(name)(field)) setErrors(field, messages)
    },
    clear: () => setErrors(reconcile({})),
  }
}

const within = (path: string) => (name: string) => name === path || name.startsWith(`${path}.`)
