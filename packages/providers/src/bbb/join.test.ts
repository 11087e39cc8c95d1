import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { connect, readCall } from '../../test/connect.ts'
import type { JoinSpec } from '../meeting-types.ts'
import { bbb } from './index.ts'
import { maxRequestTarget } from './request.ts'

const connection = connect(bbb, 'https://bbb.example.com')
const join: JoinSpec = {
  meeting_id: 'abc',
  full_name: 'Ana',
  role: 'attendee',
  create_time: 17,
  user_id: 'u-1',
}
const paramsOf = async (change: Partial<JoinSpec>) =>
  Object.fromEntries(readCall(await connection.joinUrl({ ...join, ...change })).params)

describe('a link', () => {
  test('holds what is known of a person and wished for', async () => {
    const avatar_url = 'https://files.example.com/ana.png'
    expect(
      await paramsOf({ avatar_url, locale: 'pt-BR', userdata: { bbb_skip_check_audio: 'true' } }),
    ).toMatchObject({
      avatarURL: avatar_url,
      'userdata-bbb_override_default_locale': 'pt-BR',
      'userdata-bbb_skip_check_audio': 'true',
    })
  })

  test('holds neither addresses that are none nor names that a server refuses', async () => {
    const odd = await paramsOf({
      avatar_url: 'javascript:alert(1)',
      locale: 'pt&role=MODERATOR',
      userdata: {
        'a b': 'x',
        '': 'y',
        'x&role': 'MODERATOR',
        fine: ' \n',
        bbb_override_default_locale: 'de',
      },
    })
    expect(Object.keys(odd).filter(name => /userdata|avatar/.test(name))).toEqual([
      'userdata-bbb_override_default_locale',
    ])
    expect(odd).toMatchObject({ role: 'VIEWER', 'userdata-bbb_override_default_locale': 'de' })
  })

  test('what is said twice is said once', async () => {
    const url = await connection.joinUrl({
      ...join,
      locale: 'en',
      userdata: { bbb_override_default_locale: 'de' },
    })
    expect(readCall(url).params.getAll('userdata-bbb_override_default_locale')).toEqual(['en'])
  })

  test('always fits, and is signed: what it can do without goes first', async () => {
    const long = fc.string({ unit: 'grapheme', maxLength: 3000 })
    await fc.assert(
      fc.asyncProperty(
        long,
        fc.dictionary(fc.string({ maxLength: 70 }), long),
        long,
        async (name, userdata, path) => {
          const avatar_url = `https://files.example.com/${encodeURIComponent(path)}`
          const url = await connection.joinUrl({
            ...join,
            full_name: name,
            userdata,
            avatar_url,
            locale: 'pt-BR',
          })
          expect(url.length - 'https://bbb.example.com'.length).toBeLessThanOrEqual(maxRequestTarget)
          const { call, params, signed } = readCall(url)
          expect({ call, signed }).toEqual({ call: 'join', signed: true })
          expect(new Set(params.keys()).size).toBe(params.size)
          expect(params.get('userID')).toBe('u-1')
          for (const value of params.values()) expect(value).not.toMatch(/\p{Cc}/u)
        },
      ),
    )
  })
})
