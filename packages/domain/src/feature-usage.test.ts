import { describe, expect, it } from 'vitest'
import { featuresOf, nextReset } from './feature-catalogue.ts'
import { grantedFeatures, usageOf } from './feature-usage.ts'

const anchor_at = Date.parse('2027-01-31T09:00:00Z')
const at = (iso: string) => ({ anchor_at, now: Date.parse(iso) })

describe('usage', () => {
  it('says what is left, and that more is used than there is', () => {
    const rooms = { code: 'max_rooms', value: 3, resets_at: null }
    const now = at('2027-02-01T00:00:00Z')
    expect(usageOf({ ...rooms, used: 2 }, now)).toMatchObject({ limit: 3, remaining: 1, over_limit: false })
    expect(usageOf({ ...rooms, used: 5 }, now)).toMatchObject({ limit: 3, remaining: 0, over_limit: true })
    expect(usageOf({ ...rooms, used: 2 }, now).resets_at).toBeNull()
    expect(usageOf({ code: 'recording', value: true, used: 0, resets_at: null }, now)).toMatchObject({
      limit: null,
      remaining: null,
    })
  })

  it('of a count whose time has passed is none, until the next one', () => {
    const minutes = {
      code: 'participant_minutes',
      value: 100,
      used: 80,
      resets_at: Date.parse('2027-02-28T09:00:00Z'),
    }
    expect(usageOf(minutes, at('2027-02-28T08:59:59Z'))).toMatchObject({
      used: 80,
      resets_at: '2027-02-28T09:00:00.000Z',
    })
    expect(usageOf(minutes, at('2027-02-28T09:00:00Z'))).toMatchObject({
      used: 0,
      remaining: 100,
      resets_at: '2027-03-31T09:00:00.000Z',
    })
  })

  it('begins again at ends of periods even before the first one', () => {
    expect(nextReset('participant_minutes', anchor_at, Date.parse('2027-01-20T00:00:00Z'))).toBe(anchor_at)
    expect(nextReset('max_rooms', anchor_at, anchor_at)).toBeNull()
  })
})

describe('what is granted', () => {
  it('is every feature of the service, as sold or as the catalogue says', () => {
    const meet = featuresOf('meet')
    const sold = { values: { max_rooms: 3 }, counted: [{ code: 'max_accounts', used: 7, resets_at: null }] }
    const granted = grantedFeatures(meet, sold, at('2027-02-01T00:00:00Z'))
    expect(granted.map(({ code }) => code)).toEqual(meet.map(({ code }) => code))
    const of = (code: string) => granted.find(feature => feature.code === code)
    expect(of('max_rooms')).toMatchObject({ granted: true, value: 3, remaining: 3 })
    expect(of('max_accounts')).toMatchObject({
      granted: false,
      value: null,
      limit: null,
      used: 7,
      over_limit: false,
    })
    expect(of('recording')).toMatchObject({ granted: false, value: false })
    expect(of('max_viewers')).toBeUndefined()
  })
})
