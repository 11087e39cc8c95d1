import { createEffect, createSignal, onMount, Show } from 'solid-js'
import { BigButton } from './big-button.tsx'
import { aboutCode, type Failure, mayPass } from './failure.ts'
import { FormField } from './form-field.tsx'
import { TroubleNote } from './trouble-note.tsx'
import type { Visit, VisitEvent } from './visit.ts'
import { codeError, type Words } from './words.ts'

/** As the platform's own limits on what participants send, in UTF-16 units. */
const LONGEST = { name: 64, code: 40 }

export function JoinForm(props: {
  visit: Extract<Visit, { at: 'ready' | 'joining' | 'waiting' | 'left' }>
  words: Words
  name: string
  onName: (name: string) => void
  code: string
  onCode: (code: string) => void
  send: (event: VisitEvent) => void
}) {
  const [missing, setMissing] = createSignal({ name: false, code: false })
  let nameField: HTMLInputElement | undefined
  let codeField: HTMLInputElement | undefined
  let button: HTMLButtonElement | undefined

  const failure = (): Failure | null =>
    props.visit.at === 'ready' || props.visit.at === 'waiting' ? props.visit.failure : null
  const nameError = () => {
    if (missing().name) return props.words.nameMissing
    const refused = failure()
    return refused?.kind === 'name' ? props.words.nameRefused(refused.message) : null
  }
  const codeProblem = () =>
    missing().code ? props.words.codeErrors.code_needed : codeError(props.words, failure())
  const trouble = () => {
    const refused = failure()
    return refused && mayPass(refused) ? refused : null
  }
  const busy = () => props.visit.at === 'joining' || props.visit.at === 'left'
  const waiting = () => props.visit.at === 'waiting'
  const needsCode = () => props.visit.room.needs_code
  const action = () => {
    if (props.visit.at === 'joining') return props.words.joining
    if (props.visit.at === 'left') return props.words.leaving
    if (waiting()) return props.words.tryNow
    return trouble() ? props.words.tryAgain : props.words.join
  }

  onMount(() => {
    // A phone's keyboard would hide the button from somebody who has nothing to type.
    const first = props.name ? (needsCode() ? codeField : null) : nameField
    if (first) first.focus({ preventScroll: true })
    else if (matchMedia('(pointer: fine)').matches) nameField?.focus({ preventScroll: true })
  })
  createEffect(() => {
    const refused = failure()
    if (refused?.kind === 'name') nameField?.focus()
    else if (refused && aboutCode(refused)) codeField?.select()
  })

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const none = { name: !props.name.trim(), code: needsCode() && !props.code.trim() }
    setMissing(none)
    if (none.name) nameField?.focus()
    else if (none.code) codeField?.focus()
    else props.send({ type: 'submitted' })
  }

  function cancel(): void {
    props.send({ type: 'cancelled' })
    // The pressed button is gone.
    button?.focus()
  }

  return (
    <form onSubmit={submit} noValidate>
      <FormField
        label={props.words.name}
        error={nameError()}
        value={props.name}
        readOnly={busy() || waiting()}
        ref={element => {
          nameField = element
        }}
        input={{
          name: 'name',
          autocomplete: 'name',
          autocapitalize: 'words',
          maxLength: LONGEST.name,
          placeholder: props.words.namePlaceholder,
        }}
        onInput={value => {
          setMissing(now => ({ ...now, name: false }))
          props.onName(value)
          props.send({ type: 'edited', field: 'name' })
        }}
      />
      <Show when={needsCode()}>
        <FormField
          label={props.words.code}
          error={codeProblem()}
          value={props.code}
          readOnly={busy() || waiting()}
          ref={element => {
            codeField = element
          }}
          input={{
            name: 'code',
            autocomplete: 'off',
            autocapitalize: 'characters',
            maxLength: LONGEST.code,
            placeholder: props.words.codePlaceholder,
          }}
          onInput={value => {
            setMissing(now => ({ ...now, code: false }))
            props.onCode(value)
            props.send({ type: 'edited', field: 'code' })
          }}
        />
      </Show>
      <div role="alert">
        <Show when={trouble()}>
          {failure => (
            <TroubleNote
              failure={failure()}
              words={props.words}
              visit={props.visit}
              brand={props.visit.room.brand}
            />
          )}
        </Show>
      </div>
      <div class="flex gap-3">
        <BigButton
          type="submit"
          busy={busy()}
          ref={element => {
            button = element
          }}
        >
          {action()}
        </BigButton>
        <Show when={waiting()}>
          <BigButton quiet onClick={cancel}>
            {props.words.cancel}
          </BigButton>
        </Show>
      </div>
      <p role="status" class="sr-only">
        {busy() ? action() : ''}
      </p>
      <p class="mt-4 text-center text-balance text-ink-soft">
        {props.words.roles[props.visit.room.role]}
        <Show when={props.visit.room.waits_for_moderator}> {props.words.beginsWithModerator}</Show>
      </p>
    </form>
  )
}
