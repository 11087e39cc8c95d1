import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { answerUnder } from '../control/trouble.ts'
import type { JitsiControls } from './controls.ts'
import { controlRoutes } from './controls.ts'
import { refusedPage, roomPage } from './page.ts'
import { NotAllowed } from './token.ts'
import { enter, type JitsiWorld } from './world.ts'

type Env = { Bindings: HttpBindings }

const SCRIPT = { headers: { 'content-type': 'application/javascript' } }

/** Every route of the simulated Jitsi Meet: its two scripts, its rooms, and the tests' own way in. */
export function createJitsiApp(controls: JitsiControls): Hono<Env> {
  const { world } = controls
  const app = new Hono<Env>()
  app.route('/simulator', controlRoutes(controls))

  const files = { 'config.js': configFile(world), 'external_api.js': EXTERNAL_API }
  for (const [name, content] of Object.entries(files)) {
    const answer = (c: Context<Env>) =>
      answerUnder(controls.trouble(), c.env.outgoing, async () => {
        world.calls.set(name, (world.calls.get(name) ?? 0) + 1)
        return new Response(content, SCRIPT)
      })
    app.get(`/${name}`, answer)
    // As nginx has it: each tenant sees the same files.
    app.get(`/:tenant/${name}`, answer)
  }
  app.get('/:room', c => join(c, c.req.param('room')))
  app.get('/:tenant/:room', c => join(c, c.req.param('room'), c.req.param('tenant')))
  return app

  function join(c: Context<Env>, room: string, tenant?: string): Promise<Response> {
    return answerUnder(controls.trouble(), c.env.outgoing, async () => {
      try {
        const place = { room: room.toLowerCase(), tenant: tenant?.toLowerCase() }
        const { joined, before } = await enter(world, place, c.req.query('jwt'), c.req.query('lang'))
        return await roomPage(joined, before)
      } catch (error) {
        if (error instanceof NotAllowed) return refusedPage(error.message)
        throw error
      }
    })
  }
}

const EXTERNAL_API = '!function(e,t){window.JitsiMeetExternalAPI=class{}}();\n'

const configFile = ({ domain }: JitsiWorld) => `/* eslint-disable comma-dangle */
var config = {
    hosts: {
        domain: '${domain}',
        muc: 'conference.${domain}',
    },
    bosh: '//${domain}/http-bind',
};
`
