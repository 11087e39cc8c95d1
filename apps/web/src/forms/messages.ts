import { dictionary } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'

const count = plural('en')

const en = {
  'conflict.title': 'Someone else changed this in the meantime',
  'conflict.text': 'Choose which version to keep for each field, then save. Nothing is lost until you do.',
  'conflict.when': 'Their version was saved',
  'conflict.mine': 'Yours',
  'conflict.theirs': 'Theirs',
  'conflict.before': ({ value }: { value: string }) => `Before: ${value}`,
  'conflict.both': 'You both changed this',
  'conflict.by_me': 'Only you changed this',
  'conflict.by_them': 'Only they changed this',
  'conflict.all_mine': 'Keep all of mine',
  'conflict.all_theirs': 'Keep all of theirs',
  'conflict.open': ({ n }: { n: number }) => `${count(n, 'field', 'fields')} left to choose`,
  'conflict.save': 'Save',
  'conflict.back': 'Back to the form',
  'value.on': 'On',
  'value.off': 'Off',
  'value.empty': 'Empty',
}
export type Words = typeof en

/** The words of forms. */
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
