import { noticeAnswer } from './connection.ts'
import { ApiError, apiError, networkError } from './errors.ts'
import type { Caller } from './procedure.ts'

/** Where procedures are called, as tRPC calls them over HTTP. */
const base = '/trpc'
/** Longer addresses are refused by some servers on the way. */
const longestUrl = 4_000

interface Question {
  path: string
  input: unknown
  signal: AbortSignal | undefined
  answer: (data: unknown) => void
  fail: (reason: unknown) => void
}

/**
 * Calls procedures. Questions that are asked in one turn travel as one request; each change travels alone. What a
 * request fails with is thrown as an `ApiError`.
 */
export function requests(send: typeof fetch = (...given) => fetch(...given)): Caller {
  let waiting: Question[] = []

  const flush = () => {
    const questions = waiting.filter(({ signal }) => !signal?.aborted)
    waiting = []
    for (const group of groups(questions)) void ask(group, send)
  }

  return {
    query: (path, input, { signal } = {}) =>
      new Promise((answer, fail) => {
        if (signal?.aborted) return fail(signal.reason)
        if (waiting.length === 0) setTimeout(flush)
        waiting.push({ path, input, signal, answer, fail })
        signal?.addEventListener('abort', () => fail(signal.reason), { once: true })
      }),
    mutation: once(async (path, input, key) => {
      const response = await reach(send, `${base}/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(key && { 'idempotency-key': key }) },
        body: JSON.stringify(input),
      })
      return dataOf(await bodyOf(response), response.status)
    }),
  }
}

type Change = (path: string, input: unknown, key: string | undefined) => Promise<unknown>

/**
 * Sends what makes something new under a key, and again under the same key where its answer was lost: however often
 * somebody presses, it is made once. Other changes name a version, or are the same when done twice.
 */
function once(change: Change): Caller['mutation'] {
  const lost = new Map<string, string>()
  return async (path, input) => {
    if (!/\.create\w*$/.test(path)) return change(path, input, undefined)
    const what = `${path} ${JSON.stringify(input)}`
    const key = lost.get(what) ?? crypto.randomUUID()
    lost.delete(what)
    try {
      return await change(path, input, key)
    } catch (failure) {
      if (failure instanceof ApiError && failure.code === 'network') lost.set(what, key)
      throw failure
    }
  }
}

async function ask(questions: readonly Question[], send: typeof fetch): Promise<void> {
  const all = new AbortController()
  const aborted = () => questions.every(({ signal }) => signal?.aborted) && all.abort()
  for (const { signal } of questions) signal?.addEventListener('abort', aborted, { once: true })
  try {
    const response = await reach(send, urlOf(questions), { signal: all.signal })
    const body = await bodyOf(response)
    questions.forEach(({ answer, fail }, at) => {
      try {
        answer(dataOf(Array.isArray(body) ? body[at] : body, response.status))
      } catch (failure) {
        fail(failure)
      }
    })
  } catch (failure) {
    for (const { fail } of questions) fail(failure)
  }
}

function urlOf(questions: readonly Question[]): string {
  const inputs = Object.fromEntries(questions.map(({ input }, at) => [at, input]))
  const paths = questions.map(({ path }) => path).join(',')
  return `${base}/${paths}?batch=1&input=${encodeURIComponent(JSON.stringify(inputs))}`
}

/** As many in one address as fit into it. */
function groups(questions: readonly Question[]): Question[][] {
  const made: Question[][] = []
  for (const question of questions) {
    const last = made.at(-1)
    if (last && urlOf([...last, question]).length <= longestUrl) last.push(question)
    else made.push([question])
  }
  return made
}

async function reach(send: typeof fetch, url: string, init: RequestInit): Promise<Response> {
  try {
    const response = await send(url, init)
    noticeAnswer(true)
    return response
  } catch (failure) {
    if (init.signal?.aborted) throw failure
    noticeAnswer(false)
    throw networkError()
  }
}

const bodyOf = (response: Response): Promise<unknown> => response.json().catch(() => undefined)

/** What was answered; throws the refusal in it, in tRPC's envelope or as other parts of the server say it. */
function dataOf(body: unknown, status: number): unknown {
  const envelope = (body ?? {}) as { result?: { data?: unknown }; error?: { data?: unknown } } // tRPC's, if it is one
  if (envelope.result) return envelope.result.data
  throw apiError(envelope.error?.data ?? body, status) ?? networkError(status)
}
