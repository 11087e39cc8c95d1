import { ProviderError } from '../provider-error.ts'
import type { Documents, Ending, Messages, Webhooks } from '../provider-type.ts'
import { meetingPasswords } from './create.ts'
import { unlessGone } from './gone.ts'
import { optional } from './http-refusal.ts'
import { documentXml } from './presentation.ts'
import { callServer, type Server } from './request.ts'
import { cutText, lineText } from './text.ts'
import { textOf } from './xml.ts'

export function ending(server: Server): Ending {
  return {
    end: async meetingId => {
      // Versions before 2.6 want the moderators' password, later ones pass over it.
      const [, password] = await meetingPasswords(meetingId)
      const answer = await unlessGone(
        callServer(server, 'end', [
          ['meetingID', meetingId],
          ['password', password],
        ]),
      )
      return answer !== null
    },
  }
}

export function documents(server: Server): Documents {
  return {
    insert: async (meetingId, { url, filename, current, downloadable }) => {
      const body = documentXml({
        url,
        filename,
        current: String(current),
        downloadable: String(downloadable),
      })
      await optional(callServer(server, 'insertDocument', [['meetingID', meetingId]], { body }))
    },
  }
}

/** Since BigBlueButton 3.0; its limits are 500 and 255 characters. */
export function messages(server: Server): Messages {
  return {
    send: async (meetingId, { text, sender }) => {
      const params = new Map([
        ['meetingID', meetingId],
        ['message', cutText(lineText(text), 500)],
      ])
      if (sender !== null) params.set('userName', cutText(lineText(sender), 255))
      await optional(callServer(server, 'sendChatMessage', params))
    },
  }
}

/** What is made news of; a server need not send more. */
const events = [
  'user-joined',
  'user-left',
  'meeting-ended',
  'rap-publish-ended',
  'rap-published',
  'rap-unpublished',
  'rap-deleted',
]

/** bbb-webhooks, where it is installed. Before BigBlueButton 3.0 it knows no checksum but sha1. */
export function webhooks(server: Server): Webhooks {
  const create = (signer: Server, url: string) =>
    optional(
      callServer(signer, 'hooks/create', [
        ['callbackURL', url],
        ['eventID', events.join(',')],
      ]),
    )
  return {
    register: async url => {
      try {
        const answer = await create(server, url).catch(thrown => {
          if (isCode(thrown, 'wrong_secret') && server.algorithm !== 'sha1')
            return create({ ...server, algorithm: 'sha1' }, url)
          throw thrown
        })
        return textOf(answer, 'hookID') ?? 'unnamed'
      } catch (thrown) {
        if (isCode(thrown, 'unsupported')) return null
        throw thrown
      }
    },
  }
}

const isCode = (thrown: unknown, code: ProviderError['code']) =>
  thrown instanceof ProviderError && thrown.code === code
