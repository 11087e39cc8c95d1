import { createServer } from 'node:http'
import process from 'node:process'

/**
 * The least of a BigBlueButton: every meeting is there already, and nobody is in any. `hanging` takes every call and
 * answers none, as the worst of servers do.
 */
const hanging = process.argv[2] === 'hanging'
const CREATED = 1_767_225_600_000

const xml = (fields: string) => `<response><returncode>SUCCESS</returncode>${fields}</response>`

const server = createServer((request, response) => {
  if (hanging) return
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
  const id = searchParams.get('meetingID')
  response.setHeader('content-type', 'text/xml')
  if (pathname.endsWith('/create'))
    response.end(
      xml(`<meetingID>${id}</meetingID><internalMeetingID>${id}-${CREATED}</internalMeetingID>
        <createTime>${CREATED}</createTime><messageKey>duplicateWarning</messageKey>`),
    )
  else if (pathname.endsWith('/getMeetings'))
    response.end(xml('<meetings/><messageKey>noMeetings</messageKey>'))
  else response.end(xml('<version>2.0</version><apiVersion>2.0</apiVersion><bbbVersion>3.0.0</bbbVersion>'))
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${JSON.stringify(server.address())}\n`))
