import type { Refusal } from '../messages.ts'
import type { Params } from '../params.ts'
import { requireServer } from '../scalelite/servers.ts'
import type { Tenant } from '../scalelite/tenants.ts'
import type { Meeting } from '../world/meeting.ts'
import type { World } from '../world/world.ts'

/** What a call is given once its checksum has been found good. */
export interface CallRequest {
  world: World
  params: Params
  /** Whose call it is, where a load balancer has tenants. */
  tenant: Tenant | undefined
  /** Where the caller reached us, for the links in answers. */
  origin: string
  /** JSESSIONID, when the browser has one. */
  cookie: string | undefined
  /** An XML body's text. */
  xml: string | undefined
  /** The multipart field `file`. */
  file: File | undefined
}

/**
 * The live meeting of that id, of the caller's own tenant. Throws `serverUnavailable` or `internalError` where the
 * server that holds it is away.
 */
export function meetingOf(
  { world, tenant }: Pick<CallRequest, 'world' | 'tenant'>,
  id: string,
): Meeting | undefined {
  const meeting = world.meetings.get(id)
  if (!meeting || meeting.tenant !== tenant?.id) return undefined
  requireServer(world, meeting.server)
  return meeting
}

const FORM = ['application/x-www-form-urlencoded', 'multipart/form-data'] as const
const XML = ['application/xml', 'text/xml'] as const

/** Content types that a body may have; a call without any is GET only. */
export const BODIES = { none: [], form: FORM, xml: XML, both: [...FORM, ...XML] } as const

export interface Call {
  bodies: readonly string[]
  /** insertDocument and putRecordingTextTrack alone can't be a GET. */
  postOnly?: boolean
  /** Whether Scalelite passes it on. */
  scalelite: boolean
  run: (request: CallRequest) => Response | Promise<Response>
  refuse: (refusal: Refusal, request: Pick<CallRequest, 'world' | 'params' | 'origin'>) => Response
}
