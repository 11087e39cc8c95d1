import { createEffect, createSignal, createUniqueId, onMount, Show } from 'solid-js'
import { BigButton } from './big-button.tsx'
import { type Failure, mayPass } from './failure.ts'
import { Icon } from './icon.tsx'
import { TroubleNote } from './trouble-note.tsx'
import type { Visit, VisitEvent } from './visit.ts'
import type { Words } from './words.ts'

/** As the platform's own limit on a participant's name, in UTF-16 units. */
const LONGEST_NAME = 64

export function JoinForm(props: {
  visit: Exclude<Visit, { at: 'loading' | 'refused' }>
  words: Words
  name: string
  onName: (name: string) => void
  send: (event: VisitEvent) => void
}) {
  const [missing, setMissing] = createSignal(false)
  const nameId = createUniqueId()
  const errorId = createUniqueId()
  let field: HTMLInputElement | undefined
  let button: HTMLButtonElement | undefined

  const failure = (): Failure | null =>
    props.visit.at === 'ready' || props.visit.at === 'waiting' ? props.visit.failure : null
  const nameError = () => {
    if (missing()) return props.words.nameMissing
    const refused = failure()
    return refused?.kind === 'name' ? props.words.nameRefused(refused.message) : null
  }
  const trouble = () => {
    const refused = failure()
    return refused && mayPass(refused) ? refused : null
  }
  const busy = () => props.visit.at === 'joining' || props.visit.at === 'left'
  const waiting = () => props.visit.at === 'waiting'
  const action = () => {
    if (props.visit.at === 'joining') return props.words.joining
    if (props.visit.at === 'left') return props.words.leaving
    if (waiting()) return props.words.tryNow
    return trouble() ? props.words.tryAgain : props.words.join
  }

  onMount(() => {
    // A phone's keyboard would hide the button from somebody whose name is there already.
    if (!props.name || matchMedia('(pointer: fine)').matches) field?.focus({ preventScroll: true })
  })
  createEffect(() => {
    if (failure()?.kind === 'name') field?.focus()
  })

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    setMissing(!props.name.trim())
    if (missing()) field?.focus()
    else props.send({ type: 'submitted' })
  }

  function cancel(): void {
    props.send({ type: 'cancelled' })
    // The pressed button is gone.
    button?.focus()
  }

  return (
    <form onSubmit={submit} noValidate>
      <label for={nameId} class="mb-2 block text-lg font-medium">
        {props.words.name}
      </label>
      <input
        ref={element => {
          field = element
        }}
        id={nameId}
        class="control big rounded-xl px-4"
        type="text"
        name="name"
        autocomplete="name"
        autocapitalize="words"
        spellcheck={false}
        enterkeyhint="go"
        maxLength={LONGEST_NAME}
        placeholder={props.words.namePlaceholder}
        value={props.name}
        readOnly={busy() || waiting()}
        aria-required="true"
        aria-invalid={nameError() ? 'true' : undefined}
        aria-describedby={errorId}
        onInput={event => {
          setMissing(false)
          props.onName(event.currentTarget.value)
          props.send({ type: 'edited' })
        }}
      />
      <div id={errorId} role="alert" class="min-h-9 text-danger">
        <Show when={nameError()}>
          {text => (
            <p class="flex gap-1.5 pt-1.5 pb-2">
              <Icon of="name" class="mt-0.75 size-4" />
              {text()}
            </p>
          )}
        </Show>
      </div>
      <div role="alert">
        <Show when={trouble()}>
          {failure => <TroubleNote failure={failure()} words={props.words} visit={props.visit} />}
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
      <p class="mt-4 text-center text-ink-soft">{props.words.roles[props.visit.room.role]}</p>
    </form>
  )
}
