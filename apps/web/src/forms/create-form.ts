import { createSignal } from 'solid-js'
import { createStore, produce, reconcile, unwrap } from 'solid-js/store'
import { ApiError, toApiError } from '#api/errors.ts'
import { t } from '#messages/index.ts'
import { formErrors } from './field-errors.ts'
import { putAt, valueAt } from './paths.ts'
import { issueErrors } from './placing.ts'
import { type Schema, type SchemaSource, schemaLoader } from './schema.ts'

export type { Schema } from './schema.ts'

/** A field's part of a form. Spread it on a control: `<TextField label="…" {...form.field('room_name')} />`. */
export interface BoundField<Value> {
  readonly name: string
  readonly value: Value
  readonly errors: readonly string[] | undefined
  onChange: (value: Value) => void
}

export interface FormOptions<Values extends object, Input, Result> {
  initial: Values
  /**
   * Checks as one types and before sending, and makes what is sent; fetched once the page is drawn where it is given as
   * a loader. Without it the values themselves are sent.
   */
  schema?: SchemaSource<Input>
  /** Turns the values into what the schema checks, or what is sent; for forms that are not shaped like their input. */
  input?: (values: Values) => unknown
  /** Sends. What it throws is shown at the fields it names, or at the top. */
  submit: (input: Input) => Promise<Result>
  /** After it was saved: navigate, say so. The form is clean by then, so leaving is not questioned. */
  done?: (result: Result) => void
}

export interface FormState<Values extends object> {
  readonly values: Values
  /** What the form began with, or was last saved with. */
  base(): Values
  /** Binds an attribute. */
  field<Name extends keyof Values & string>(name: Name): BoundField<Values[Name]>
  /** Binds what is at a dotted path (`properties.host_url`); the caller knows its type. */
  fieldAt(path: string): BoundField<unknown>
  /** The paths of all fields that were drawn. */
  drawn(): ReadonlySet<string>
  set(path: string, value: unknown): void
  dirty(): boolean
  submitting(): boolean
  /** What went wrong as a whole. */
  error(): ApiError | undefined
  /** The fields that something is wrong with. */
  wrong(): string[]
  /** Fetches the schema, where that is still to do. */
  prepare(): void
  /** A field was left: what was typed into it is checked. */
  left(path: string): void
  /** Checks and sends; does nothing while it is sending, or for what was sent already. Answers whether it was saved. */
  submit(): Promise<boolean>
  /** Shows what was thrown as a refusal to save is shown: for what a form sends besides saving, such as a test. */
  refuse(failure: unknown): void
  /** Takes these values (else the first ones) as saved. */
  reset(values?: Values): void
  /** Takes what is saved now as the base, and shows these values over it. */
  rebase(base: Values, values: Values): void
}

/** The state of a form: values, errors by attribute, whether anything changed, whether it is being sent. */
export function createForm<Values extends object, Input = Values, Result = unknown>(
  options: FormOptions<Values, Input, Result>,
): FormState<Values> {
  const [values, setValues] = createStore<Values>(copyOf(options.initial))
  const errors = formErrors()
  const [error, setError] = createSignal<ApiError>()
  // Wrong input is for the person to mend: the note counts what is left, and has no request to ask about.
  const [mending, setMending] = createSignal(false)
  const [submitting, setSubmitting] = createSignal(false)
  const [base, setBase] = createSignal(copyOf(options.initial), { equals: false })
  const saved = () => JSON.stringify(base())
  const schema = options.schema && schemaLoader(options.schema)
  const drawn = new Set<string>()
  const touched = new Set<string>()
  /** What was sent last and taken; a second press before the page is left sends it no second time. */
  let taken: string | undefined

  const inputOf = () => {
    const plain = copyOf(values)
    return options.input ? options.input(plain) : plain
  }

  const forget = () => {
    errors.clear()
    setError(undefined)
    setMending(false)
  }

  /** Says of one field what the schema has against it. */
  const check = (path: string, known: Schema<Input>) => {
    const result = known.safeParse(inputOf())
    errors.recheck(path, result.success ? {} : issueErrors(result.error.issues), drawn)
  }

  const prepare = () => {
    // Without it nothing is lost yet: sending asks for it again, and says so where it does not come.
    schema?.load().catch(() => undefined)
  }

  const set = (path: string, value: unknown) => {
    setValues(produce(draft => putAt(draft, path, value)))
    touched.add(path)
    taken = undefined
    prepare()
    const known = schema?.known()
    // An error goes as soon as its field is right, and no field is called wrong while it is being filled in.
    if (errors.changed(path) && known) check(path, known)
  }

  const left = (path: string) => {
    const known = schema?.known()
    if (known && touched.has(path) && drawn.has(path)) check(path, known)
  }

  const refuse = (refusal: ApiError) => {
    const elsewhere = errors.refuse(refusal.errors, drawn)
    setMending(errors.names().length > 0 && elsewhere.length === 0 && refusal.code === 'invalid_input')
    const { code, status, details, requestId } = refusal
    const message = [refusal.message, ...elsewhere].join(' ')
    setError(new ApiError({ code, status, details, requestId, message }))
  }

  const note = () => {
    if (!mending()) return error()
    const wrong = errors.names().length
    const message = t('form.fix', { n: wrong })
    return wrong > 0 ? new ApiError({ code: 'invalid_input', message }) : undefined
  }

  /** What to send; throws what the schema has against it. */
  const checked = async (): Promise<Input> => {
    if (!schema) return inputOf() as Input // without a schema the values are the input
    // Browsers remember that a module could not be fetched: asking again would not help, and the server has the same schema.
    const loaded = await schema.load().catch(() => undefined)
    if (!loaded) return inputOf() as Input
    const result = loaded.safeParse(inputOf())
    if (result.success) return result.data
    throw new ApiError({
      code: 'invalid_input',
      message: t('error.generic'),
      errors: issueErrors(result.error.issues),
    })
  }

  const submit = async (): Promise<boolean> => {
    if (submitting() || taken === JSON.stringify(values)) return false
    setSubmitting(true)
    forget()
    try {
      const input = await checked()
      const sent = copyOf(values)
      const result = await options.submit(input)
      setBase(() => sent)
      taken = saved()
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
        return errors.of(path)
      },
      onChange: value => set(path, value),
    }
  }

  const rebase = (next: Values, shown: Values) => {
    setValues(reconcile(copyOf(shown)))
    setBase(() => copyOf(next))
    taken = undefined
    touched.clear()
    forget()
  }

  return {
    values,
    base,
    // The store holds `Values`, so what is at `name` is of that attribute's type.
    field: name => fieldAt(name) as BoundField<Values[typeof name]>,
    fieldAt,
    drawn: () => drawn,
    set,
    dirty: () => JSON.stringify(values) !== saved(),
    submitting,
    error: note,
    wrong: errors.names,
    prepare,
    left,
    submit,
    refuse: failure => refuse(toApiError(failure)),
    reset: (next = options.initial) => rebase(next, next),
    rebase,
  }
}

/** A copy that shares nothing, also of what is in a store. */
const copyOf = <Values>(values: Values): Values => structuredClone(unwrap(values))
