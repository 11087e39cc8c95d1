import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planCustomers } from './business.ts'
import { withBrazilianDigits } from './contact.ts'
import { PACKAGES } from './packages.ts'
import { emailOf } from './people.ts'
import { seededRandom } from './random.ts'
import { DAY } from './time.ts'

const TODAY = Date.parse('2026-11-21T10:00:00Z')
const days = fc.integer({ min: 0, max: 3_000 }).map(count => Date.parse('2020-01-01T00:00:00Z') + count * DAY)
const seeds = fc.nat(1_000_000)

describe('the plan of the demo’s business', () => {
  it('is the same for the same day and seed, and another for another', () => {
    expect(planCustomers(TODAY, 1)).toEqual(planCustomers(TODAY, 1))
    expect(planCustomers(TODAY, 2)).not.toEqual(planCustomers(TODAY, 1))
  })

  it('lets things happen in an order that the platform allows, whatever the day and seed', () => {
    fc.assert(
      fc.property(days, seeds, (today, seed) => {
        for (const { at, accounts, standing, lmsAt, move, members, invitation } of planCustomers(
          today,
          seed,
        )) {
          const end = standing?.at ?? today
          expect(move?.at ?? end - 1).toBeGreaterThan(at)
          for (const member of members) {
            expect(member.at).toBeGreaterThan(accounts[0]?.rooms[0]?.at ?? Number.POSITIVE_INFINITY)
            expect(member.at).toBeLessThan(end)
          }
          expect(invitation?.at ?? end - 1).toBeGreaterThan(at)
          expect(invitation?.at ?? end - 1).toBeLessThan(end)
          for (const account of accounts) {
            expect(account.at).toBeGreaterThan(at)
            for (const room of account.rooms) {
              expect(room.at).toBeGreaterThan(account.at)
              expect(room.at).toBeLessThan(end)
              if (room.by === 'lms') expect(room.at).toBeGreaterThan(lmsAt ?? Number.POSITIVE_INFINITY)
            }
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('stays within what the packages sell, and names nobody twice', () => {
    fc.assert(
      fc.property(seeds, seed => {
        const customers = planCustomers(TODAY, seed)
        const emails = customers.flatMap(({ input, members, invitation }) => [
          input.email,
          ...members.map(({ email }) => email),
          ...(invitation ? [invitation.email] : []),
        ])
        expect(new Set(emails).size).toBe(emails.length)
        for (const { accounts, move, package: now } of customers) {
          const sold = move?.from ?? now
          const limits = new Map(
            PACKAGES[sold].sold.features?.map(({ code, value }) => [code, Number(value)]),
          )
          expect(accounts.length).toBeLessThanOrEqual(limits.get('max_accounts') ?? 0)
          expect(accounts.flatMap(({ rooms }) => rooms).length).toBeLessThanOrEqual(
            limits.get('max_rooms') ?? 0,
          )
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('numbers and addresses', () => {
  it('end in the digits that the published examples of CPF and CNPJ have', () => {
    expect(withBrazilianDigits([1, 1, 1, 4, 4, 4, 7, 7, 7], 11).slice(-2)).toEqual([3, 5])
    expect(withBrazilianDigits([1, 1, 2, 2, 2, 3, 3, 3, 0, 0, 0, 1], 9).slice(-2)).toEqual([8, 1])
  })

  it('are written in ASCII, as people of each language would', () => {
    const email = (first_name: string, last_name: string) => emailOf({ first_name, last_name }, 'a.example')
    expect(email('Jörg', 'Weiß-Süß')).toBe('joerg.weiss.suess@a.example')
    expect(email('Patrícia', 'Conceição')).toBe('patricia.conceicao@a.example')
  })

  it('come by chance, evenly and only from what there is', () => {
    const random = seededRandom(3)
    const counts = [0, 0, 0, 0]
    for (let n = 0; n < 4_000; n++) {
      const drawn = random.between(0, 3)
      counts[drawn] = (counts[drawn] ?? 0) + 1
    }
    for (const count of counts) expect(count).toBeGreaterThan(900)
    expect(random.some([1, 2, 3], 9).toSorted()).toEqual([1, 2, 3])
    expect(() => random.pick([])).toThrow()
  })
})
