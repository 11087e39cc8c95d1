import type { StreamWiseClient } from '@streamwise/client'
import { addPeriods } from '@streamwise/domain'
import { COUNTRIES, contactOf } from './contact.ts'
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
  subscription: { starts_at: string; price: number; currency: string; trial_period: number }
  accounts: PlannedAccount[]
  /** What changed its standing, and when. */
  standing: { kind: Standing; at: number } | null
  /** When its learning platform got a credential of its own. */
  lmsAt: number | null
  /** People of the customer besides its owner, who can sign in. */
  members: { person: Person; email: string; role: 'account_manager' | 'moderator' | 'viewer' }[]
}

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
  const { country, sector, package: sold } = organisation
  const owner = personOf(random, country)
  const domain = domainOf(organisation)
  const at = atWork(random, today - DAY * ageInDays(random, organisation))
  const standing = organisation.standing
    ? { kind: organisation.standing, at: atWork(random, today - DAY * random.between(6, 30)) }
    : null
  const large = sold === 'campus' || sold === 'enterprise'
  const lmsAt = large && (sector === 'university' || sector === 'school') ? at + 3 * DAY : null
  const until = standing?.at ?? today - DAY
  return {
    at,
    organisation,
    owner,
    input: customerInput(random, organisation, owner, domain, index),
    package: sold,
    subscription: subscriptionTerms(random, organisation, at, today),
    accounts: plannedAccounts(random, organisation, { from: at + 10 * MINUTE, until, lmsAt, today }),
    standing,
    lmsAt,
    members: membersOf(random, organisation, owner, domain),
  }
}

function ageInDays(random: Random, { package: sold, standing }: Organisation): number {
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

/** The running period: it began so many whole periods after the contract, and no trial is left of an old one. */
function subscriptionTerms(
  random: Random,
  { country, package: sold }: Organisation,
  at: number,
  today: number,
) {
  const { prices, sold: terms } = PACKAGES[sold]
  const { currency } = COUNTRIES[country]
  const period = { count: 1, type: terms.periodicity_type ?? 'month' }
  let cycles = 0
  while (addPeriods(at, period, cycles + 1) <= today) cycles++
  const discount = random.chance(0.15) ? 0.9 : 1
  return {
    starts_at: new Date(addPeriods(at, period, cycles)).toISOString(),
    price: Math.round((prices[currency] ?? 0) * discount),
    currency,
    trial_period: cycles ? 0 : (terms.trial_period ?? 0),
  }
}

/** Colleagues of the owner, none of them by the same address. */
function membersOf(random: Random, organisation: Organisation, owner: Person, domain: string) {
  const { package: sold, country } = organisation
  const count = { starter: 0, classic: 0, team: random.between(0, 1), campus: 2, enterprise: 3 }[sold]
  const people = new Map([[emailOf(owner, domain), owner]])
  while (people.size < count + 1) {
    const person = personOf(random, country)
    people.set(emailOf(person, domain), person)
  }
  const roles = ['account_manager', 'moderator', 'viewer'] as const
  return [...people]
    .slice(1)
    .map(([email, person], at) => ({ email, person, role: roles[at % 3] ?? 'viewer' }))
}
