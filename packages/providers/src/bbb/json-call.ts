import * as z from 'zod'
import { ProviderError } from '../provider-error.ts'
import { refusal } from './errors.ts'
import { type CallOptions, type Params, type Server, sendSigned, understand } from './request.ts'

const Envelope = z.object({
  response: z.looseObject({
    returncode: z.enum(['SUCCESS', 'FAILED']),
    messageKey: z.string().optional(),
    message: z.string().optional(),
  }),
})

type Answer = z.output<typeof Envelope>['response']

/** A call whose answer is JSON (text tracks); a failure may come in XML all the same. Throws `ProviderError`. */
export async function callJson(
  server: Server,
  call: string,
  params: Params,
  options?: CallOptions,
): Promise<Answer> {
  const { status, text } = await sendSigned(server, call, params, options)
  const answer = Envelope.safeParse(jsonOf(text)).data?.response
  if (answer?.returncode === 'SUCCESS') return answer
  if (answer) throw refusal(server, answer.messageKey, answer.message)
  understand(server, status, text)
  throw new ProviderError('garbage', 'The server answers in XML where it should in JSON.')
}

/** Undefined for what is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
