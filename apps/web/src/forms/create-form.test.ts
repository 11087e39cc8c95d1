import { createStore } from 'solid-js/store'
import { expect, test, vi } from 'vitest'
import { ApiError } from '#api/errors.ts'
import { createForm, type Schema } from './create-form.ts'

const initial = { room_name: '', properties: { host_url: '' } as Record<string, unknown>, tags: ['a'] }

const refused = (errors: Record<string, string[]>) =>
  new ApiError({
    code: 'invalid_input',
    message: 'Some of the input is not valid.',
    status: 422,
    errors,
    requestId: 'r1',
  })

test('sends the values and is clean afterwards', async () => {
  const submit = vi.fn(async (_: typeof initial) => 'saved')
  const done = vi.fn()
  const form = createForm({ initial, submit, done })
  expect(form.dirty()).toBe(false)
  form.field('room_name').onChange('Physics')
  form.fieldAt('properties.host_url').onChange('https://x.example')
  expect(form.dirty()).toBe(true)
  expect(await form.submit()).toBe(true)
  expect(submit).toHaveBeenCalledWith({
    room_name: 'Physics',
    properties: { host_url: 'https://x.example' },
    tags: ['a'],
  })
  expect(done).toHaveBeenCalledWith('saved')
  expect(form.dirty()).toBe(false)
})

test('what was typed never changes the first values', () => {
  const form = createForm({ initial, submit: async () => undefined })
  form.set('properties.host_url', 'x')
  expect(initial.properties.host_url).toBe('')
  form.reset()
  expect(form.values.properties.host_url).toBe('')
})

test('a second press while sending sends nothing', async () => {
  let finish: (value: unknown) => void = () => undefined
  const submit = vi.fn(
    () =>
      new Promise(resolve => {
        finish = resolve
      }),
  )
  const form = createForm({ initial, submit })
  const first = form.submit()
  expect(form.submitting()).toBe(true)
  expect(await form.submit()).toBe(false)
  finish(undefined)
  expect(await first).toBe(true)
  expect(submit).toHaveBeenCalledTimes(1)
})

test("the server's errors stand at their fields and go when the field changes", async () => {
  const form = createForm({
    initial,
    submit: async () => {
      throw refused({ 'properties.host_url': ['Use https.'] })
    },
  })
  const host = form.fieldAt('properties.host_url')
  form.field('room_name')
  expect(await form.submit()).toBe(false)
  expect(host.errors).toEqual(['Use https.'])
  expect(form.field('room_name').errors).toBeUndefined()
  expect(form.error()).toMatchObject({ message: 'One field needs your attention.', requestId: undefined })
  host.onChange('https://x.example')
  expect(host.errors).toBeUndefined()
})

test('an error of a field that is not drawn is said at the top', async () => {
  const form = createForm({
    initial,
    submit: async () => {
      throw refused({ account_id: ['Account not found.'] })
    },
  })
  await form.submit()
  expect(form.error()?.message).toContain('account_id: Account not found.')
  expect(form.error()?.requestId).toBe('r1')
})

test('a failure that is no answer keeps what was typed', async () => {
  const form = createForm({
    initial,
    submit: async () => {
      throw new TypeError('secret insides')
    },
  })
  form.field('room_name').onChange('Physics')
  expect(await form.submit()).toBe(false)
  expect(form.error()?.message).not.toContain('insides')
  expect(form.values.room_name).toBe('Physics')
  expect(form.submitting()).toBe(false)
})

test('a schema refuses before anything is sent, and makes what is sent', async () => {
  const schema: Schema<{ name: string }> = {
    safeParse: input => {
      const { room_name: name } = input as typeof initial
      return name
        ? { success: true, data: { name: name.trim() } }
        : { success: false, error: { issues: [{ path: ['room_name'], message: 'Required' }] } }
    },
  }
  const submit = vi.fn(async (_: { name: string }) => undefined)
  const form = createForm({ initial, schema, submit })
  const name = form.field('room_name')
  expect(await form.submit()).toBe(false)
  expect(name.errors).toEqual(['Required'])
  expect(submit).not.toHaveBeenCalled()
  name.onChange(' Physics ')
  await form.submit()
  expect(submit).toHaveBeenCalledWith({ name: 'Physics' })
})

test('errors inside a list go when the list changes', async () => {
  const form = createForm({
    initial,
    submit: async () => {
      throw refused({ 'tags.0': ['Too short.'] })
    },
  })
  const tag = form.fieldAt('tags.0')
  await form.submit()
  expect(tag.errors).toEqual(['Too short.'])
  form.set('tags', [])
  expect(tag.errors).toBeUndefined()
})

test('begins with values out of a store, as answers of the server are', () => {
  const [answer] = createStore({ room_metadata: { crm: { id: 42 } } })
  const form = createForm({ initial: { metadata: answer.room_metadata }, submit: async () => undefined })
  form.set('metadata.crm.id', 43)
  expect(form.values.metadata.crm.id).toBe(43)
  expect(answer.room_metadata.crm.id).toBe(42)
})

const named: Schema<{ name: string }> = {
  safeParse: input => {
    const { room_name: name } = input as typeof initial
    return name.length > 2
      ? { success: true, data: { name } }
      : { success: false, error: { issues: [{ path: ['room_name'], message: 'Too short' }] } }
  },
}

test('a schema is fetched once, at the first change, and sending waits for it', async () => {
  let arrive: (schema: typeof named) => void = () => undefined
  const source = vi.fn(() => new Promise<typeof named>(resolve => (arrive = resolve)))
  const submit = vi.fn(async (_: { name: string }) => undefined)
  const form = createForm({ initial, schema: source, submit })
  expect(source).not.toHaveBeenCalled()
  form.field('room_name').onChange('Physics')
  form.prepare()
  const sending = form.submit()
  expect(form.submitting()).toBe(true)
  expect(await form.submit()).toBe(false)
  arrive(named)
  expect(await sending).toBe(true)
  expect(source).toHaveBeenCalledTimes(1)
  expect(submit).toHaveBeenCalledExactlyOnceWith({ name: 'Physics' })
})

test('without its schema a form is sent as it is, for the server has the same', async () => {
  const submit = vi.fn(async (_: unknown) => {
    throw refused({ room_name: ['Too short.'] })
  })
  const source = () => Promise.reject<Schema<unknown>>(new TypeError('no connection'))
  const form = createForm({ initial, schema: source, input: ({ room_name }) => ({ room_name }), submit })
  const name = form.field('room_name')
  expect(await form.submit()).toBe(false)
  expect(submit).toHaveBeenCalledExactlyOnceWith({ room_name: '' })
  expect(name.errors).toEqual(['Too short.'])
})

test('a field is checked once it is left, and its error goes as soon as it is right', async () => {
  const form = createForm({ initial, schema: async () => named, submit: async () => undefined })
  const name = form.field('room_name')
  form.left('room_name')
  expect(name.errors).toBeUndefined()
  name.onChange('P')
  await vi.waitFor(() => {
    form.left('room_name')
    expect(name.errors).toEqual(['Too short'])
  })
  name.onChange('Ph')
  expect(name.errors).toEqual(['Too short'])
  name.onChange('Phy')
  expect(name.errors).toBeUndefined()
})

test('what was saved is not sent a second time before something changes', async () => {
  const submit = vi.fn(async () => undefined)
  const form = createForm({ initial: { room_name: 'A' }, submit })
  expect(await form.submit()).toBe(true)
  expect(await form.submit()).toBe(false)
  form.set('room_name', 'B')
  expect(await form.submit()).toBe(true)
  expect(submit).toHaveBeenCalledTimes(2)
})

test('takes what somebody else saved as its base, with what was settled over it', async () => {
  const form = createForm({ initial: { room_name: 'A', version: 1 }, submit: async () => undefined })
  form.set('room_name', 'B')
  form.rebase({ room_name: 'C', version: 2 }, { room_name: 'B', version: 2 })
  expect(form.values).toEqual({ room_name: 'B', version: 2 })
  expect(form.base()).toEqual({ room_name: 'C', version: 2 })
  expect(form.dirty()).toBe(true)
})
