import { dictionary } from '#messages/dictionary.ts'

export const t = dictionary({
  room_id: 'Room',
  account_id: 'Account',
  customer_id: 'Customer',
  subscription_id: 'Subscription',
  service_provider_id: 'Provider',
  meeting_id: 'Meeting',
  'meeting.one': 'One meeting',
})
