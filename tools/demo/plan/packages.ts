import type { StreamWiseClient } from '@streamwise/client'
import type { PackageKey } from './organisations.ts'

type PackageInput = Parameters<StreamWiseClient['servicePackages']['create']['mutate']>[0]

const feature = (code: string, value: number | boolean) => ({ code, value })

const CHATS = [feature('public_chat', true), feature('screen_sharing', true), feature('shared_notes', true)]

/** How large a customer of a package typically is; `most` keeps within the package's own quotas. */
type Size = { accounts: [least: number, most: number]; rooms: [least: number, most: number] }

/** Which simulated back-ends deliver it, the default first. */
export type Backend = 'bbb' | 'scalelite' | 'jitsi'

/** Prices by the customer's currency, in minor units a period. */
type Prices = Record<string, number>

export const PACKAGES: Record<
  PackageKey,
  { providers: Backend[]; prices: Prices; size: Size; sold: PackageInput }
> = {
  classic: {
    providers: ['bbb'],
    prices: { EUR: 2_400, BRL: 12_900, USD: 2_600 },
    size: { accounts: [1, 1], rooms: [2, 4] },
    sold: {
      name: 'Classic',
      short_description: 'The first package; kept for those who have it.',
      tier: 5,
      price: 2_400,
      features: [
        feature('max_accounts', 1),
        feature('max_rooms', 5),
        feature('max_participants', 40),
        ...CHATS,
      ],
    },
  },
  starter: {
    providers: ['bbb', 'jitsi'],
    prices: { EUR: 1_900, BRL: 9_900, USD: 2_100 },
    size: { accounts: [1, 1], rooms: [1, 3] },
    sold: {
      name: 'Starter',
      short_description: 'One account, three rooms, an hour each.',
      description: 'For practices, coaches and small offices that meet a few people at a time.',
      tier: 10,
      price: 1_900,
      trial_period: 14,
      trial_interval: 'day',
      grace_period: 3,
      grace_interval: 'day',
      features: [
        feature('max_accounts', 1),
        feature('max_rooms', 3),
        feature('max_participants', 25),
        feature('max_duration', 60),
        feature('max_concurrent_meetings', 1),
        feature('recording', false),
        feature('private_chat', false),
        ...CHATS,
      ],
    },
  },
  team: {
    providers: ['bbb', 'scalelite'],
    prices: { EUR: 4_900, BRL: 27_900, USD: 5_400 },
    size: { accounts: [1, 3], rooms: [2, 4] },
    sold: {
      name: 'Team',
      short_description: 'Twelve rooms with recording, for schools, practices and companies.',
      description: 'Meetings of up to 50 people for three hours, recorded where you want it.',
      tier: 20,
      price: 4_900,
      trial_period: 30,
      trial_interval: 'day',
      grace_period: 7,
      grace_interval: 'day',
      features: [
        feature('max_accounts', 3),
        feature('max_rooms', 12),
        feature('max_participants', 50),
        feature('max_duration', 180),
        feature('max_concurrent_meetings', 5),
        feature('recording', true),
        feature('max_recording_storage', 20_000),
        feature('private_chat', true),
        feature('allow_create_account', true),
        ...CHATS,
      ],
    },
  },
  campus: {
    providers: ['scalelite', 'bbb'],
    prices: { EUR: 14_900, BRL: 84_900, USD: 16_900 },
    size: { accounts: [2, 5], rooms: [3, 5] },
    sold: {
      name: 'Campus',
      short_description: 'A hundred rooms for universities, priced for Brazil.',
      description: 'Faculties of their own, lectures of 150 people, recordings, all day long.',
      tier: 30,
      price: 84_900,
      currency: 'BRL',
      signup_fee: 50_000,
      grace_period: 15,
      grace_interval: 'day',
      features: [
        feature('max_accounts', 20),
        feature('max_rooms', 100),
        feature('max_participants', 150),
        feature('max_duration', 480),
        feature('max_concurrent_meetings', 30),
        feature('participant_minutes', 2_000_000),
        feature('recording', true),
        feature('max_recording_storage', 500_000),
        feature('allow_create_account', true),
        feature('allow_delete_account', true),
        ...CHATS,
      ],
    },
  },
  enterprise: {
    providers: ['bbb', 'scalelite'],
    prices: { EUR: 1_188_000, BRL: 6_480_000, USD: 1_290_000 },
    size: { accounts: [3, 5], rooms: [2, 4] },
    sold: {
      name: 'Enterprise',
      short_description: 'By the year, with room for everyone.',
      description: 'Five hundred rooms, 300 people a meeting, a month of grace, and a person to call.',
      tier: 40,
      price: 1_188_000,
      periodicity_type: 'year',
      grace_period: 1,
      grace_interval: 'month',
      has_stock: true,
      stock_qty: 20,
      overages_enabled: true,
      features: [
        feature('max_accounts', 50),
        feature('max_rooms', 500),
        feature('max_participants', 300),
        feature('max_concurrent_meetings', 100),
        feature('recording', true),
        feature('max_recording_storage', 2_000_000),
        feature('private_chat', true),
        feature('allow_create_account', true),
        feature('allow_delete_account', true),
        ...CHATS,
      ],
    },
  },
}
