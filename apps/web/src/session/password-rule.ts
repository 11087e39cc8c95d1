import type { Schema } from '#forms/create-form.ts'
import { t } from './messages.ts'

const SHORTEST = 8

/** Says before sending what the server would refuse: names that are missing, and a password that is too short. */
export const personSchema = <Person extends Record<string, string>>(): Schema<Person> => ({
  safeParse: input => {
    const person = input as Person // the form's own values
    const issues = Object.entries(person).flatMap(([name, value]) =>
      name === 'password'
        ? [...value].length < SHORTEST
          ? [{ path: [name], message: t('password.short') }]
          : []
        : value.trim() === ''
          ? [{ path: [name], message: t('missing') }]
          : [],
    )
    return issues.length ? { success: false, error: { issues } } : { success: true, data: person }
  },
})
