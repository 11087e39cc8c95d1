import { createSignal } from 'solid-js'
import { createStore, produce, reconcile, unwrap } from 'solid-js/store'
import { ApiError, toApiError } from '#api/errors.ts'
import { t } from '#messages/index.ts'
import type { Issue } from './issue-words.ts'
import { putAt, valueAt } from './paths.ts'
import { issueErrors, placeErrors } from './placing.ts'

/** What a form needs of a schema; every zod schema has it. */
export interface Schema<Output> {
  safeParse(input: unknown):
    | { success: true; data: Output }
    | {
        success: false
        error: { issues: readonly Issue[] }
      }
}

/** A field's part of a form. Spread it on a control: `<TextField label="…" {...form.field('room_name')} />`. */
export interface BoundField<Value> {
  readonly name: string
  readonly value: Value
  readonly errors: readonly string[] | undefined
  onChange: (value: Value) => void
}

export interface FormOptions<Values extends object, Input, Result> {
  initial: Values
  /** Checks before sending, and makes what is sent. Without it the values themselves are sent. */
  schema?: Schema<Input>
  /** Turns the values into what the schema checks, or what is sent; for forms that are not shaped like their input. */
  input?: (values: Values) => unknown
  /** Sends. What it throws is shown at the fields it names, or at the top. */
  submit: (input: Input) => Promise<Result>
  /** After it was saved: navigate, say so. The form is clean by then, so leaving is not questioned. */
  done?: (result: Result) => void
}

export interface FormState<Values extends object> {
  readonly values: Values
  /** Binds an attribute. */
  field<Name extends keyof Values & string>(name: Name): BoundField<Values[Name]>
  /** Binds what is at a dotted path (`properties.host_url`); the caller knows its type. */
  fieldAt(path: string): BoundField<unknown>
  set(path: string, value: unknown): void
  dirty(): boolean
  submitting(): boolean
  /** What went wrong as a whole. */
  error(): ApiError | undefined
  /** Checks and sends; does nothing while it is sending already. Answers whether it was saved. */
  submit(): Promise<boolean>
  /** Shows what was thrown as a refusal to save is shown: for what a form sends besides saving, such as a test. */
  refuse(failure: unknown): void
  /** Takes these values (else the first ones) as saved. */
  reset(values?: Values): void
}

/** The state of a form: values, errors by attribute, whether anything changed, whether it is being sent. */
export function createForm<Values extends object, Input = Values, Result = unknown>(
  options: FormOptions<Values, Input, Result>,
): FormState<Values> {
  const [values, setValues] = createStore<Values>(structuredClone(unwrap(options.initial)))
  const [errors, setErrors] = createStore<Record<string, string[] | undefined>>({})
  const [error, setError] = createSignal<ApiError>()
  // Wrong input is for the person to mend: the note counts what is left, and has no request to ask about.
  const [mending, setMending] = createSignal(false)
  const [submitting, setSubmitting] = createSignal(false)
  const [saved, setSaved] = createSignal(JSON.stringify(options.initial))
  const drawn = new Set<string>()

  const set = (path: string, value: unknown) => {
    setValues(produce(draft => putAt(draft, path, value)))
    setErrors(
      produce(all => {
        for (const name of Object.keys(all))
          if (name === path || name.startsWith(`${path}.`)) delete all[name]
      }),
    )
  }

  const refuse = (refusal: ApiError) => {
    const { fields, elsewhere } = placeErrors(refusal.errors, drawn)
    setErrors(reconcile(fields))
    const wrong = Object.keys(fields).length
    setMending(wrong > 0 && elsewhere.length === 0 && refusal.code === 'invalid_input')
    const { code, status, details, requestId } = refusal
    const message = [refusal.message, ...elsewhere].join(' ')
    setError(new ApiError({ code, status, details, requestId, message }))
  }

  const note = () => {
    if (!mending()) return error()
    const wrong = Object.keys(errors).length
    const message = t('form.fix', { n: wrong })
    return wrong > 0 ? new ApiError({ code: 'invalid_input', message }) : undefined
  }

  /** What to send, or `undefined` where the schema refused. */
  const check = (): { input: Input } | undefined => {
    const plain = structuredClone(unwrap(values))
    const made = options.input ? options.input(plain) : plain
    if (!options.schema) return { input: made as Input } // without a schema the values are the input
    const result = options.schema.safeParse(made)
    if (result.success) return { input: result.data }
    refuse(
      new ApiError({
        code: 'invalid_input',
        message: t('error.generic'),
        errors: issueErrors(result.error.issues),
      }),
    )
    return undefined
  }

  const submit = async (): Promise<boolean> => {
    if (submitting()) return false
    setErrors(reconcile({}))
    setError(undefined)
    setMending(false)
    const checked = check()
    if (!checked) return false
    setSubmitting(true)
    try {
      const sent = JSON.stringify(values)
      const result = await options.submit(checked.input)
      setSaved(sent)
      options.done?.(result)
      return true
    } catch (failure) {
      refuse(toApiError(failure))
      return false
    } finally {
      setSubmitting(false)
    }
  }

  const fieldAt = (path: string): BoundField<unknown> => {
    drawn.add(path)
    return {
      name: path,
      get value() {
        return valueAt(values, path)
      },
      get errors() {
        return errors[path]
      },
      onChange: value => set(path, value),
    }
  }

  return {
    values,
    // The store holds `Values`, so what is at `name` is of that attribute's type.
    field: name => fieldAt(name) as BoundField<Values[typeof name]>,
    fieldAt,
    set,
    dirty: () => JSON.stringify(values) !== saved(),
    submitting,
    error: note,
    submit,
    refuse: failure => refuse(toApiError(failure)),
    reset: (next = options.initial) => {
      setValues(reconcile(structuredClone(unwrap(next))))
      setSaved(JSON.stringify(next))
      setErrors(reconcile({}))
      setError(undefined)
      setMending(false)
    },
  }
}
