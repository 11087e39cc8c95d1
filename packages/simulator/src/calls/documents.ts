import * as z from 'zod'
import { success } from '../answers.ts'
import { Refusal } from '../messages.ts'
import { meetingId } from '../params.ts'
import type { Meeting } from '../world/meeting.ts'
import { ATTRIBUTE, parseXml, TEXT } from '../xml.ts'
import { type CallRequest, meetingOf } from './call.ts'

const Document = z.object({
  [`${ATTRIBUTE}url`]: z.string().optional(),
  [`${ATTRIBUTE}filename`]: z.string().optional(),
  [`${ATTRIBUTE}name`]: z.string().optional(),
  [TEXT]: z.string().optional(),
})

const Modules = z.object({
  modules: z.object({
    module: z.array(z.object({ [`${ATTRIBUTE}name`]: z.string(), document: z.array(Document).default([]) })),
  }),
})

/** Adds presentations to a meeting: by URL (https only, as servers are set up) or as base64. */
export function insertDocument(request: CallRequest): Response {
  const meeting = meetingOf(request, meetingId(request.params))
  if (!meeting) throw new Refusal('notFound')
  meeting.documents.push(...documentsOf(request.xml))
  return success({ message: 'Presentation is being uploaded' })
}

/** The presentations of an XML body. Throws `validationError` when it isn't such a document. */
export function documentsOf(xml: string | undefined): Meeting['documents'] {
  if (!xml) return []
  const parsed = Modules.safeParse(parseXml(xml))
  if (!parsed.success) throw new Refusal('validationError', 'The body is not a document of modules')
  return parsed.data.modules.module
    .filter(module => module[`${ATTRIBUTE}name`] === 'presentation')
    .flatMap(module => module.document.map(documentOf))
}

function documentOf(document: z.infer<typeof Document>): Meeting['documents'][number] {
  const url = document[`${ATTRIBUTE}url`]
  if (url === undefined) {
    const bytes = Buffer.from(document[TEXT] ?? '', 'base64').length
    return { filename: document[`${ATTRIBUTE}name`] ?? 'untitled', bytes }
  }
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') {
    throw new Refusal('validationError', 'A presentation URL must be https')
  }
  const last = new URL(url).pathname.split('/').at(-1)
  return { filename: document[`${ATTRIBUTE}filename`] ?? (last || 'untitled'), url }
}
