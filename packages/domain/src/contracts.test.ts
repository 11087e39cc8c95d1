import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canceled, renewed, suspended, uncanceled, unsuspended, withStatus } from './contract-moves.ts'
import { type Contract, clocked, dueAt, firstPeriod, graceEnd, isOver, reanchored } from './contracts.ts'
import { addPeriods, PERIOD_TYPES } from './periods.ts'

const DAY = 86_400_000
const ms = (iso: string) => Date.parse(`${iso}T09:30:00.000Z`)
const day = (at: number) => new Date(at).toISOString().slice(0, 10)

/** A contract as it was made at `start`. */
function contractOf(
  start: number,
  terms: Partial<Contract & Parameters<typeof firstPeriod>[1]> = {},
): Contract {
  const whole = {
    periodicity: 1,
    periodicity_type: 'month',
    grace_period: 0,
    grace_interval: 'day',
    trial_period: 0,
    trial_interval: 'day',
    trial_mode: 'inside',
    ...terms,
  } as const
  const { trial_ends_at: _, ...dates } = firstPeriod(start, whole)
  return {
    ...whole,
    ...dates,
    status: 'active',
    is_active: true,
    cancels_at: null,
    canceled_at: null,
    suspended_by: null,
    suspended_at: null,
  }
}

const after = (contract: Contract, change: Partial<Contract>): Contract => ({ ...contract, ...change })
const renew = (contract: Contract, cycles: number, now: number, uncancel = false) =>
  after(contract, renewed(contract, { cycles, uncancel }, now))

const dates = fc.date({ min: new Date('2020-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
const contracts = fc
  .record({
    start: dates,
    periodicity: fc.integer({ min: 1, max: 12 }),
    periodicity_type: fc.constantFrom(...PERIOD_TYPES),
    grace_period: fc.nat({ max: 40 }),
    grace_interval: fc.constantFrom(...PERIOD_TYPES),
    trial_period: fc.nat({ max: 3 }),
    trial_interval: fc.constantFrom(...PERIOD_TYPES),
    trial_mode: fc.constantFrom('inside', 'outside'),
  })
  .map(({ start, ...terms }) => contractOf(start.getTime(), terms))
/** Contracts in any state that moves and the clock lead to, and a time to look at them. */
const anyState = fc
  .tuple(contracts, fc.array(fc.constantFrom('cancel', 'cancel_now', 'suspend', 'clock'), { maxLength: 3 }))
  .chain(([contract, moves]) =>
    fc.integer({ min: -400 * DAY, max: 1_500 * DAY }).map(offset => {
      const now = contract.ends_at + offset
      let state = contract
      for (const move of moves)
        try {
          if (move === 'clock') state = after(state, clocked(state, now))
          else if (move === 'suspend') state = after(state, suspended(state, now))
          else state = after(state, canceled(state, { cancel_now: move === 'cancel_now' }, now))
        } catch {
          // This state does not allow it: another one does.
        }
      return { state, now }
    }),
  )

describe('renewing', () => {
  it('never drifts: ten years later it is the same day, or the last of a shorter month', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom(...PERIOD_TYPES), (date, periodicity_type) => {
        const start = date.getTime()
        let contract = contractOf(start, { periodicity_type })
        for (let cycles = 2; addPeriods(start, { count: 10, type: 'year' }) > contract.ends_at; cycles++) {
          contract = renew(contract, 1, contract.ends_at - 1)
          expect(contract.ends_at).toBe(addPeriods(start, { count: 1, type: periodicity_type }, cycles))
        }
        const end = new Date(contract.ends_at)
        if (periodicity_type === 'month' || periodicity_type === 'year') {
          const last = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate()
          expect(end.getUTCDate()).toBe(Math.min(date.getUTCDate(), last))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('goes from 31 January over the end of February to 31 March', () => {
    let contract = contractOf(ms('2027-01-31'))
    expect(day(contract.ends_at)).toBe('2027-02-28')
    contract = renew(contract, 1, contract.ends_at - 1)
    expect(day(contract.ends_at)).toBe('2027-03-31')
    expect(day(renew(contract, 11, contract.ends_at - 1).ends_at)).toBe('2028-02-29')
  })

  it('a and then b is the same as a + b', () => {
    const cycles = fc.integer({ min: 1, max: 40 })
    fc.assert(
      fc.property(anyState, cycles, cycles, ({ state, now }, a, b) => {
        fc.pre(state.status !== 'inactive')
        expect(renew(renew(state, a, now, true), b, now, true)).toEqual(renew(state, a + b, now, true))
      }),
      { numRuns: 1_000 },
    )
  })

  it('brings back what the clock ended, once the paid time reaches beyond now', () => {
    const contract = contractOf(ms('2027-01-31'))
    const now = ms('2027-04-15')
    const ended = after(contract, clocked(contract, now))
    expect(ended).toMatchObject({ is_active: false, status: 'suspended', suspended_by: 'expiry' })
    expect(renew(ended, 1, now)).toMatchObject({ is_active: false, status: 'suspended' })
    const back = renew(ended, 2, now)
    expect(back).toMatchObject({ is_active: true, status: 'active', suspended_by: null, suspended_at: null })
    expect([day(back.starts_at), day(back.ends_at)]).toEqual(['2027-03-31', '2027-04-30'])
  })

  it('leaves what the platform suspended suspended', () => {
    const contract = contractOf(ms('2027-01-31'))
    const now = ms('2027-03-01')
    const stopped = after(contract, suspended(contract, ms('2027-02-01')))
    const ended = after(stopped, clocked(stopped, now))
    expect(ended).toMatchObject({ is_active: false, suspended_by: 'platform' })
    expect(renew(ended, 1, now)).toMatchObject({
      is_active: true,
      status: 'suspended',
      suspended_by: 'platform',
    })
    expect(unsuspended(ended)).toEqual({ suspended_by: 'expiry' })
  })

  it('needs a word for what is canceled, and refuses what is switched off', () => {
    const contract = contractOf(ms('2027-01-31'))
    const leaving = after(contract, canceled(contract, { cancel_now: false }, ms('2027-02-01')))
    expect(() => renew(leaving, 1, ms('2027-02-02'))).toThrow('is canceled')
    expect(renew(leaving, 1, ms('2027-02-02'), true)).toMatchObject({ cancels_at: null, canceled_at: null })
    for (const status of ['inactive', 'terminated'] as const)
      expect(() => renew({ ...contract, status }, 1, ms('2027-02-02'))).toThrow(status)
  })

  it('ends before dates that nobody can write down', () => {
    const contract = contractOf(ms('2027-01-31'), { periodicity: 1_000, periodicity_type: 'year' })
    expect(() => renew(contract, 3, contract.starts_at)).toThrow('4999')
  })
})

describe('another periodicity', () => {
  it('keeps what is paid, and counts from its end', () => {
    fc.assert(
      fc.property(contracts, fc.constantFrom(...PERIOD_TYPES), (contract, periodicity_type) => {
        const moved = { ...contract, ...reanchored(contract), periodicity: 1, periodicity_type }
        expect(moved.ends_at).toBe(contract.ends_at)
        expect(addPeriods(moved.anchor_at, { count: 1, type: periodicity_type }, moved.cycles)).toBe(
          moved.ends_at,
        )
        const next = renew(moved, 1, contract.starts_at)
        expect(next.ends_at).toBe(addPeriods(contract.ends_at, { count: 1, type: periodicity_type }))
        expect(next.starts_at).toBe(contract.starts_at)
      }),
    )
  })
})

describe('the clock', () => {
  it('does nothing before it is due, and something then', () => {
    fc.assert(
      fc.property(anyState, fc.nat({ max: 5 }), ({ state }, cycles) => {
        fc.pre(state.status === 'active' && state.cancels_at === null && state.is_active)
        const contract = cycles ? renew(state, cycles, state.starts_at) : state
        const due = dueAt(contract)
        if (due === null) throw new Error('A running contract is due some day.')
        expect(after(contract, clocked(contract, due - 1))).toEqual(contract)
        expect(after(contract, clocked(contract, due))).not.toEqual(contract)
      }),
    )
  })

  it('comes to an end with every contract', () => {
    fc.assert(
      fc.property(contracts, fc.nat({ max: 12 }), (made, cycles) => {
        let contract = cycles ? renew(made, cycles, made.starts_at) : made
        let looks = 0
        for (let due = dueAt(contract); due !== null; due = dueAt(contract)) {
          contract = after(contract, clocked(contract, due))
          if (++looks > cycles + 3) throw new Error('It looks at the same contract again and again.')
        }
        expect(contract).toMatchObject({ is_active: false, status: 'suspended', suspended_by: 'expiry' })
        expect(contract.suspended_at).toBe(graceEnd(contract))
      }),
    )
  })

  it('moves the start with each paid period, from the trial before the first one on', () => {
    const made = contractOf(ms('2027-01-31'), { trial_period: 14, trial_mode: 'outside' })
    expect([day(made.starts_at), day(made.anchor_at), day(made.ends_at)]).toEqual([
      '2027-01-31',
      '2027-02-14',
      '2027-03-14',
    ])
    const contract = renew(made, 1, ms('2027-02-01'))
    expect(day(contract.starts_at)).toBe('2027-01-31')
    expect(day(clocked(contract, ms('2027-02-14')).starts_at ?? 0)).toBe('2027-02-14')
    expect(day(clocked(contract, ms('2027-03-20')).starts_at ?? 0)).toBe('2027-03-14')
    expect(day(clocked(contract, ms('2027-09-20')).starts_at ?? 0)).toBe('2027-03-14')
  })

  it('waits for the grace, but not where the contract is canceled', () => {
    const contract = contractOf(ms('2027-01-31'), { grace_period: 3 })
    expect(clocked(contract, ms('2027-03-02'))).toEqual({ starts_at: contract.starts_at })
    expect(clocked(contract, ms('2027-03-03'))).toMatchObject({ status: 'suspended', is_active: false })
    const leaving = after(contract, canceled(contract, { cancel_now: false }, ms('2027-02-01')))
    expect(leaving.status).toBe('active')
    expect(clocked(leaving, leaving.ends_at)).toMatchObject({ status: 'canceled', is_active: false })
  })
})

describe('canceling', () => {
  const contract = contractOf(ms('2027-01-31'))
  const now = ms('2027-02-10')

  it('holds at the end of what is paid, or now, and can be taken back while paid time is left', () => {
    const later = after(contract, canceled(contract, { cancel_now: false }, now))
    expect(later).toMatchObject({ status: 'active', cancels_at: contract.ends_at, canceled_at: now })
    expect(after(later, uncanceled(later, now))).toEqual(contract)
    expect(() => canceled(later, { cancel_now: false }, now)).toThrow('already')
    const atOnce = after(later, canceled(later, { cancel_now: true }, now + 1))
    expect(atOnce).toMatchObject({ status: 'canceled', cancels_at: now + 1, canceled_at: now })
    expect(after(atOnce, uncanceled(atOnce, now + 2))).toEqual(contract)
    expect(() => uncanceled(atOnce, contract.ends_at)).toThrow('over')
    expect(() => uncanceled(contract, now)).toThrow('not canceled')
  })

  it('holds at once where the end has passed', () => {
    expect(canceled(contract, { cancel_now: false }, contract.ends_at + 1)).toMatchObject({
      status: 'canceled',
      cancels_at: contract.ends_at + 1,
    })
  })
})

describe('the status, set by itself', () => {
  const contract = contractOf(ms('2027-01-31'))
  const now = ms('2027-02-10')
  const set = (state: Contract, status: Parameters<typeof withStatus>[1]) =>
    after(state, withStatus(state, status, now))

  it('suspends and switches off and on like the actions', () => {
    const stopped = set(contract, 'suspended')
    expect(stopped).toEqual(after(contract, suspended(contract, now)))
    expect(set(stopped, 'active')).toEqual(contract)
    expect(set(set(stopped, 'inactive'), 'active')).toEqual(contract)
    expect(set(set(contract, 'inactive'), 'suspended')).toEqual(stopped)
    expect(set(contract, 'active')).toEqual(contract)
  })

  it('does not pass by the clock, a cancellation or the end for good', () => {
    const ended = after(contract, clocked(contract, contract.ends_at))
    expect(() => set(ended, 'active')).toThrow('expired')
    expect(set(set(ended, 'inactive'), 'active')).toMatchObject({
      status: 'suspended',
      suspended_by: 'expiry',
    })
    const left = after(contract, canceled(contract, { cancel_now: true }, now))
    expect(() => set(left, 'active')).toThrow('canceled')
    const over = set(contract, 'terminated')
    expect(() => set(over, 'active')).toThrow('terminated')
    expect(() => set(over, 'suspended')).toThrow('terminated')
    expect(set(over, 'inactive').status).toBe('inactive')
    expect(isOver(contract, contract.ends_at)).toBe(true)
  })
})
