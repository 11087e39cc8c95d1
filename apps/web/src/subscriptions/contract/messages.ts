import { dictionary } from '#messages/dictionary.ts'

interface Named {
  name: string
}

const en = {
  renew: 'Renew…',
  'renew.title': ({ name }: Named) => `Renew ${name}`,
  'renew.text': 'The new periods follow the last one without a gap.',
  'renew.cycles': 'Periods',
  'renew.now': 'Paid until now',
  'renew.then': 'Paid until then',
  'renew.price': 'To be billed',
  'renew.arrears': 'That is still in the past: it stays ended until enough periods are paid.',
  'renew.suspended': 'It stays suspended: take the suspension back to let it run again.',
  'renew.uncancel': 'Take the cancellation back',
  'renew.uncancel.text': 'It is canceled, and can only be renewed if it goes on.',
  'renew.uncancel.needed': 'Tick this to renew it: otherwise it ends as it was canceled.',
  'renew.submit': 'Renew',
  'renew.done': ({ name, date }: Named & { date: string }) => `${name} is paid until ${date}`,

  cancel: 'Cancel subscription…',
  'cancel.title': ({ name }: Named) => `Cancel ${name}?`,
  'cancel.when': 'When it ends',
  'cancel.end': ({ date }: { date: string }) => `At the end of what is paid, on ${date}`,
  'cancel.end.text': 'Everything works until then. It is not renewed and has no grace.',
  'cancel.now': 'Now',
  'cancel.now.text': 'Nobody can join its rooms any more, and nothing can be added. Nothing is deleted.',
  'cancel.keep': 'Keep subscription',
  'cancel.submit': 'Cancel subscription',
  'cancel.done.end': ({ name, date }: Named & { date: string }) => `${name} ends on ${date}`,
  'cancel.done.now': ({ name }: Named) => `${name} is canceled: nobody can join its rooms any more`,
  uncancel: 'Take cancellation back',
  'uncancel.done': ({ name }: Named) => `${name} goes on`,

  suspend: 'Suspend',
  'suspend.reason': 'Suspend with a reason…',
  'suspend.title': ({ name }: Named) => `Suspend ${name}`,
  'suspend.text':
    'No account or room can be added under it, and nobody can join its rooms. Nothing is deleted.',
  'suspend.done': ({ name }: Named) =>
    `${name} is suspended: nothing can be added, and nobody can join its rooms`,
  unsuspend: 'Take suspension back',
  'unsuspend.done': ({ name }: Named) => `${name} works again`,
  reason: 'Reason',
  'reason.text': 'Optional. It stands in the audit log.',

  activate: 'Activate',
  'activate.done': ({ name }: Named) => `${name} is active: its accounts and rooms work again`,
  deactivate: 'Deactivate',
  'deactivate.done': ({ name }: Named) => `${name} is inactive: nothing runs under it`,
  'deactivate.title': ({ name }: Named) => `Deactivate ${name}?`,
  'deactivate.text':
    'Nothing runs under it anyway. It can then be deleted, and does not become canceled or terminated again by itself.',
  terminate: 'Terminate…',
  'terminate.submit': 'Terminate',
  'terminate.title': ({ name }: Named) => `Terminate ${name}?`,
  'terminate.text':
    'Ends the contract for good: nothing runs under it, and it can’t be renewed. After that it can only be made inactive, and deleted.',
  'terminate.done': ({ name }: Named) => `${name} is terminated`,

  change: 'Change package…',
  sync: 'Match with its package…',

  delete: 'Delete subscription…',
  'delete.submit': 'Delete subscription',
  'delete.first': 'Delete – deactivate first',
  'delete.title': ({ name }: Named) => `Delete subscription ${name}?`,
  'delete.text': ({ below }: { below: string }) =>
    below ? `Deletes ${below} with it. This can’t be undone.` : 'Nothing is below it. This can’t be undone.',
  'delete.done': ({ name, removed }: Named & { removed: string }) =>
    removed ? `Subscription ${name} deleted, with ${removed}` : `Subscription ${name} deleted`,

  'note.suspended': 'Suspended by the platform',
  'note.suspended.text': 'Nothing can be added under it, and nobody can join its rooms.',
  'note.expired': 'Its time is over',
  'note.expired.text': ({ date }: { date: string }) =>
    `It was paid until ${date}. Nothing can be added, and nobody can join its rooms, until it is renewed.`,
  'note.grace': 'Not paid any more',
  'note.grace.text': ({ ended, date }: { ended: string; date: string }) =>
    `What was paid ended on ${ended}. Everything stops on ${date} unless it is renewed.`,
  'note.cancels': ({ date }: { date: string }) => `Ends on ${date}`,
  'note.cancels.text': 'It is canceled. Everything works until then.',
  'note.canceled': 'Canceled',
  'note.canceled.text': 'Nobody can join its rooms, and nothing can be added under it.',
  'note.inactive': 'Inactive',
  'note.inactive.text': 'Nothing runs under it. It can be activated again, or deleted.',
  'note.terminated': 'Terminated',
  'note.terminated.text': 'The contract is over for good. It can only be made inactive, and deleted.',
}

export type Words = typeof en
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
