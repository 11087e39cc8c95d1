import { dictionary } from '#messages/dictionary.ts'

interface Named {
  name: string
}

const en = {
  renew: 'Renew…',
  'renew.title': ({ name }: Named) => `Renew ${name}`,
  'renew.text': 'New periods start when the current one ends, without a gap.',
  'renew.cycles': 'Periods',
  'renew.now': 'Currently paid until',
  'renew.then': 'Then paid until',
  'renew.price': 'Amount to bill',
  'renew.arrears': 'That’s still in the past. The subscription stays expired until enough periods are paid.',
  'renew.suspended': 'It stays suspended until you lift the suspension.',
  'renew.uncancel': 'Undo the cancellation',
  'renew.uncancel.text': 'This subscription is canceled. Undo the cancellation to renew it.',
  'renew.uncancel.needed': 'Select this to renew. Otherwise the subscription ends as canceled.',
  'renew.submit': 'Renew',
  'renew.done': ({ name, date }: Named & { date: string }) => `${name} is paid until ${date}`,

  cancel: 'Cancel subscription…',
  'cancel.title': ({ name }: Named) => `Cancel ${name}?`,
  'cancel.when': 'When should it end?',
  'cancel.end': ({ date }: { date: string }) => `At the end of the paid period, on ${date}`,
  'cancel.end.text': 'Everything works until then. No renewal, no grace period.',
  'cancel.now': 'Immediately',
  'cancel.now.text': 'No one can join its rooms, and nothing can be added. Nothing is deleted.',
  'cancel.keep': 'Keep subscription',
  'cancel.submit': 'Cancel subscription',
  'cancel.done.end': ({ name, date }: Named & { date: string }) => `${name} ends on ${date}`,
  'cancel.done.now': ({ name }: Named) => `${name} is canceled: no one can join its rooms`,
  uncancel: 'Undo cancellation',
  'uncancel.done': ({ name }: Named) => `${name} will continue`,

  suspend: 'Suspend',
  'suspend.reason': 'Suspend with a reason…',
  'suspend.title': ({ name }: Named) => `Suspend ${name}`,
  'suspend.text': 'No accounts or rooms can be added, and no one can join its rooms. Nothing is deleted.',
  'suspend.done': ({ name }: Named) =>
    `${name} is suspended: nothing can be added, and no one can join its rooms`,
  unsuspend: 'Lift suspension',
  'unsuspend.done': ({ name }: Named) => `${name} is active again`,
  'unsuspend.reason': 'Lift suspension with a reason…',
  'unsuspend.title': ({ name }: Named) => `Lift the suspension of ${name}`,
  'unsuspend.text': 'People can join its rooms again, and accounts and rooms can be added.',
  reason: 'Reason',
  'reason.text': 'Optional. Recorded in the audit log.',

  activate: 'Activate',
  'activate.done': ({ name }: Named) => `${name} is active: its accounts and rooms work again`,
  deactivate: 'Deactivate',
  'deactivate.done': ({ name }: Named) => `${name} is inactive: nothing runs under it`,
  'deactivate.title': ({ name }: Named) => `Deactivate ${name}?`,
  'deactivate.text': 'Nothing runs under it anyway. Once inactive, it can be deleted.',
  terminate: 'Terminate…',
  'terminate.submit': 'Terminate',
  'terminate.title': ({ name }: Named) => `Terminate ${name}?`,
  'terminate.text':
    'This ends the contract for good: nothing runs under it, and it can’t be renewed. Afterwards it can only be deactivated and deleted.',
  'terminate.done': ({ name }: Named) => `${name} is terminated`,

  change: 'Change package…',
  sync: 'Sync with package…',

  delete: 'Delete subscription…',
  'delete.submit': 'Delete subscription',
  'delete.first': 'Delete – deactivate first',
  'delete.title': ({ name }: Named) => `Delete subscription ${name}?`,
  'delete.text': ({ below }: { below: string }) =>
    below ? `Deletes ${below} with it. This can’t be undone.` : 'Nothing is below it. This can’t be undone.',
  'delete.done': ({ name, removed }: Named & { removed: string }) =>
    removed ? `Subscription ${name} deleted, with ${removed}` : `Subscription ${name} deleted`,

  'note.suspended': 'Suspended by the platform',
  'note.suspended.text': 'Nothing can be added, and no one can join its rooms.',
  'note.expired': 'Expired',
  'note.expired.text': ({ date }: { date: string }) =>
    `It was paid until ${date}. Nothing can be added, and no one can join its rooms, until it’s renewed.`,
  'note.grace': 'In grace period',
  'note.grace.text': ({ ended, date }: { ended: string; date: string }) =>
    `The paid period ended on ${ended}. Everything stops on ${date} unless it’s renewed.`,
  'note.cancels': ({ date }: { date: string }) => `Ends on ${date}`,
  'note.cancels.text': 'It’s canceled. Everything works until then.',
  'note.canceled': 'Canceled',
  'note.canceled.text': 'No one can join its rooms, and nothing can be added.',
  'note.inactive': 'Inactive',
  'note.inactive.text': 'Nothing runs under it. You can activate it again or delete it.',
  'note.terminated': 'Terminated',
  'note.terminated.text': 'The contract has ended for good. It can only be deactivated and deleted.',
}

export type Words = typeof en
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
