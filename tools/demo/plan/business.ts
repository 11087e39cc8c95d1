import type { StreamWiseClient } from '@streamwise/client'
import { COUNTRIES, contactOf } from './contact.ts'
import { type PlannedInvitation, type PlannedMember, plannedMembers } from './members.ts'
import { ORGANISATIONS, type Organisation, type PackageKey, type Standing } from './organisations.ts'
import { PACKAGES } from './packages.ts'
import { ascii, emailOf, type Person, personOf } from './people.ts'
import { type Random, seededRandom } from './random.ts'
import { type PlannedRoom, plannedAccounts } from './rooms.ts'
import { atWork, DAY, MINUTE } from './time.ts'

type CustomerInput = Parameters<StreamWiseClient['customers']['create']['mutate']>[0]

export type PlannedAccount = { at: number; name: string; code: string; rooms: PlannedRoom[] }

/** A customer as it came to be; times are in ms since 1970. */
export type PlannedCustomer = {
  at: number
  organisation: Organisation
  owner: Person
  input: CustomerInput
  package: PackageKey
  subscription: Price
  /** When it moved on from the package that it began with. */
  move: { at: number; from: PackageKey; price: Price } | null
  accounts: PlannedAccount[]
  /** What changed its standing, and when. */
  standing: { kind: Standing; at: number } | null
  /** When its learning platform got a credential of its own. */
  lmsAt: number | null
  /** People of the customer besides its owner, who can sign in. */
  members: PlannedMember[]
  invitation: PlannedInvitation | null
}

export type Price = { price: number; currency: string }

/** How long the operator has been in business, in days. */
export const HISTORY_DAYS = 540
/** When the package Classic was retired, in days before today. */
export const RETIRED_DAYS = 330

/** The operator's customers as of `today`: the same for the same day and seed. */
export const planCustomers = (today: number, seed: number): PlannedCustomer[] =>
  ORGANISATIONS.map((organisation, index) =>
    planCustomer(seededRandom(seed + index), organisation, index, today),
  )

function planCustomer(
  random: Random,
  organisation: Organisation,
  index: number,
  today: number,
): PlannedCustomer {
  const { country, sector, package: sold, from } = organisation
  const owner = personOf(random, country)
  const domain = domainOf(organisation)
  const at = atWork(random, today - DAY * ageInDays(random, organisation))
  const standing = organisation.standing
    ? {
        kind: organisation.standing,
        at: atWork(random, today - DAY * random.between(...SINCE[organisation.standing])),
      }
    : null
  const large = sold === 'campus' || sold === 'enterprise'
  const lmsAt = large && (sector === 'university' || sector === 'school') ? at + 3 * DAY : null
  const until = standing?.at ?? today - DAY
  const prices = pricesOf(random, organisation)
  const accounts = plannedAccounts(random, organisation, { from: at + 10 * MINUTE, until, lmsAt, today })
  const colleagues = { owner, domain, at, accounts, today }
  return {
    at,
    organisation,
    owner,
    input: customerInput(random, organisation, owner, domain, index),
    package: sold,
    subscription: prices.first,
    move: from ? { at: atWork(random, at + (today - at) / 2), from, price: prices.now } : null,
    accounts,
    standing,
    lmsAt,
    ...plannedMembers(random, organisation, colleagues),
  }
}

/** How many days ago a standing began, between these. What expired was paid for a month and a half ahead at most. */
const SINCE: Record<Standing, [from: number, to: number]> = {
  suspended: [6, 30],
  inactive: [6, 30],
  terminated: [6, 30],
  delinquent: [6, 30],
  subscription_suspended: [6, 30],
  subscription_canceled: [6, 30],
  canceling: [6, 30],
  expired: [60, 75],
}

function ageInDays(random: Random, { package: sold, standing, trial }: Organisation): number {
  if (trial) return random.between(5, 9)
  if (sold === 'classic') return random.between(RETIRED_DAYS + 60, HISTORY_DAYS - 20)
  return random.between(standing ? 120 : 25, HISTORY_DAYS - 20)
}

/** A domain that can't exist: `.example` is kept for this (RFC 2606). */
const domainOf = ({ name, city }: Organisation): string =>
  name === null ? `mail-${ascii(city, '-')}.example` : `${ascii(name.replace(LEGAL_FORM, ''), '-')}.example`
const LEGAL_FORM = /,? (e\. V\.|GmbH|AG|Ltda\.|S\.A\.|Lda\.|Inc\.|LLP|Rechtsanwälte|& Associados)$/

function customerInput(
  random: Random,
  organisation: Organisation,
  owner: Person,
  domain: string,
  index: number,
): CustomerInput {
  const { currency, locale, timezone } = COUNTRIES[organisation.country]
  const large = organisation.package === 'campus' || organisation.package === 'enterprise'
  return {
    ...owner,
    ...contactOf(random, organisation),
    customer_type: organisation.name === null ? 'personal' : 'business',
    company_name: organisation.name,
    email: emailOf(owner, domain),
    country: organisation.country,
    currency,
    locale,
    external_id: `CRM-${10_200 + 7 * index}`,
    customer_prefix: organisation.name && ascii(organisation.name, '').slice(0, 4).toUpperCase(),
    hostname: large ? `meet.${domain}` : null,
    allowed_domains_origins: large ? [`https://www.${domain}`] : [],
    allowed_domains_registration: organisation.name ? [domain] : [],
    customer_metadata: {
      segment: organisation.sector,
      timezone,
      source: random.pick(['Website', 'Recommendation', 'Trade fair', 'Partner']),
    },
  }
}

/** What was agreed on beside the package's own terms: the price in the customer's money, for some with a discount. */
function pricesOf(random: Random, { country, package: sold, from }: Organisation) {
  const { currency } = COUNTRIES[country]
  const factor = random.chance(0.15) ? 0.9 : 1
  const price = (key: PackageKey) => ({
    currency,
    price: Math.round((PACKAGES[key].prices[currency] ?? 0) * factor),
  })
  return { first: price(from ?? sold), now: price(sold) }
}
