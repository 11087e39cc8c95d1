import { type Simulator, startSimulator } from '@streamwise/simulator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { api } from './http.ts'
import { type Here, platformHere } from './in-process.ts'
import { buildLine, credential } from './line.ts'

let here: Here
let simulator: Simulator
let made = 0

beforeAll(async () => {
  here = await platformHere()
  simulator = await startSimulator()
})
afterAll(async () => {
  await here[Symbol.asyncDispose]()
  await simulator.close()
})

const line = () => buildLine(here.admin, simulator, `Brand ${++made}`)
const AURORA = {
  brand_name: 'Aurora',
  brand_color: '#7A1FA2',
  brand_logo_url: 'https://aurora.example/logo.svg',
  support_email: 'Help@Aurora.example',
  support_url: 'https://aurora.example/help',
}

describe('how a customer’s pages look', () => {
  test('its link tells its brand and the room’s pictures', async () => {
    const { customer, room, token } = await line()
    const invitation = async () =>
      (await api(here.target).get(`/rooms/${room.id}/invitation?token=${token.token}`)).body
    expect(await invitation()).toMatchObject({ brand: null, featured_image: null, hero_image: null })
    const { body } = await here.admin.patch(`/customers/${customer.id}`, { customer_settings: AURORA })
    expect(body.customer_settings).toEqual({
      ...AURORA,
      brand_color: '#7a1fa2',
      support_email: 'help@aurora.example',
    })
    const images = {
      hero_image: 'https://aurora.example/wide.jpg',
      featured_image: 'https://aurora.example/small.jpg',
    }
    await here.admin.patch(`/rooms/${room.id}`, { room_settings: images })
    expect(await invitation()).toMatchObject({
      ...images,
      brand: {
        name: 'Aurora',
        color: '#7a1fa2',
        logo_url: AURORA.brand_logo_url,
        support_email: 'help@aurora.example',
        support_url: AURORA.support_url,
      },
    })
  })

  test('a refusal tells whom to turn to, to who holds a link', async () => {
    const { customer, room, token } = await line()
    await here.admin.patch(`/customers/${customer.id}`, { customer_settings: AURORA })
    await here.admin.patch(`/rooms/${room.id}`, { status: 'inactive' })
    const at = (key: string) => api(here.target).get(`/rooms/${room.id}/invitation?token=${key}`)
    expect((await at(token.token)).body.details).toMatchObject({
      reason: 'room_inactive',
      brand: { name: 'Aurora', support_email: 'help@aurora.example' },
    })
    expect((await at('wrong')).body.details).toEqual({ reason: 'no_such_link' })
  })

  test('the customer sets it itself', async () => {
    const { customer } = await line()
    const { secret } = await credential(here.admin, ['customers:read', 'customers:write'], customer.id)
    const own = api(here.target, { secret })
    const set = await own.patch(`/customers/${customer.id}`, { customer_settings: { brand_color: null } })
    expect(set.body.customer_settings).toEqual({ brand_color: null })
  })

  test.each([
    ['brand_color', 'red'],
    ['brand_color', '#12345'],
    ['brand_color', '#123456; background: url(//evil)'],
    ['brand_logo_url', 'http://aurora.example/logo.svg'],
    ['brand_logo_url', 'javascript:alert(1)'],
    ['brand_logo_url', 'data:image/svg+xml,<svg/>'],
    ['brand_logo_url', `https://aurora.example/${'x'.repeat(2_048)}`],
    ['brand_name', ''],
    ['brand_name', 'x'.repeat(101)],
    ['brand_name', 5],
    ['support_email', 'nobody'],
    ['support_url', 'mailto:help@aurora.example'],
    ['support_url', 'https://aurora:secret@aurora.example/'],
    ['font', 'Comic Sans'],
  ])('%s can’t be %j', async (name, value) => {
    const { customer } = await line()
    const refused = await here.admin.patch(`/customers/${customer.id}`, {
      customer_settings: { [name]: value },
    })
    expect([refused.status, Object.keys(refused.body.errors)]).toEqual([422, [`customer_settings.${name}`]])
  })
})
