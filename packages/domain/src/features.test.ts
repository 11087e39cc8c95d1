import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectiveFeatures, type FeatureValue } from './effective-features.ts'
import { featuresOf } from './feature-catalogue.ts'
import { FeatureSettings } from './features.ts'

const FEATURES = featuresOf('meet')

const values = fc
  .uniqueArray(fc.constantFrom(...FEATURES), { selector: feature => feature.code })
  .chain(features =>
    fc.tuple(
      ...features.map(({ code, value_type }) =>
        fc.tuple(
          fc.constant(code),
          (value_type === 'boolean' ? fc.boolean() : fc.nat({ max: 1000 })) as fc.Arbitrary<FeatureValue>,
        ),
      ),
    ),
  )
  .map(entries => Object.fromEntries(entries))

describe('effective features', () => {
  it('give a room what the subscription has, or less, never more', () => {
    fc.assert(
      fc.property(values, values, (subscription, room) => {
        const effective = effectiveFeatures(subscription, room)
        for (const { code, value_type, fallback } of FEATURES) {
          const sold = subscription[code] ?? fallback
          if (sold === null) expect(effective).not.toHaveProperty(code)
          else if (value_type === 'boolean') expect(Number(effective[code])).toBeLessThanOrEqual(Number(sold))
          else expect(effective[code]).toBeLessThanOrEqual(Number(sold))
        }
      }),
    )
  })
  it('ignore what the room asks for and the subscription lacks', () => {
    fc.assert(
      fc.property(values, room => {
        expect(effectiveFeatures({}, room)).toEqual(effectiveFeatures({}))
      }),
    )
  })
  it('narrow by number and by switch', () => {
    const subscription = { max_participants: 100, recording: true }
    expect(effectiveFeatures(subscription, { max_participants: 20, recording: false })).toMatchObject({
      max_participants: 20,
      recording: false,
    })
    expect(effectiveFeatures(subscription, { max_participants: 500 })).toMatchObject({
      max_participants: 100,
      recording: true,
    })
  })
})

describe('feature settings', () => {
  const messages = (input: unknown) =>
    FeatureSettings.safeParse(input).error?.issues.map(issue => issue.message)
  it('say what is wrong', () => {
    expect(messages([{ code: 'nope', value: 1 }])).toEqual(['There is no feature nope.'])
    expect(messages([{ code: 'recording', value: 1 }])).toEqual(['recording takes true or false.'])
    expect(messages([{ code: 'max_rooms', value: true }])).toEqual(['max_rooms takes a whole number.'])
    expect(
      messages([
        { code: 'max_rooms', value: 1 },
        { code: 'max_rooms', value: 2 },
      ]),
    ).toEqual(['max_rooms is named more than once.'])
  })
})
