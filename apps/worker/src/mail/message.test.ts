import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOf, messageOf } from './message.ts'

const MESSAGE = {
  from: 'StreamWise <platform@example.com>',
  reply_to: null,
  to: 'ana@example.com',
  id: '01a1fdda-3742-775d-9805-1823aa84a665@example.com',
  subject: 'Welcome',
  text: 'One.\nTwo.\n',
  html: '<p>One.</p>',
  date: new Date('2026-11-21T09:05:00Z'),
}

test('a message is plain headers and two bodies', () => {
  expect(messageOf(MESSAGE).split('\r\n')).toEqual([
    'From: "StreamWise" <platform@example.com>',
    'To: <ana@example.com>',
    'Subject: Welcome',
    'Date: Sat, 21 Nov 2026 09:05:00 +0000',
    'Message-ID: <01a1fdda-3742-775d-9805-1823aa84a665@example.com>',
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="=_01a1fdda-3742-775d-9805-1823aa84a665_example_com"',
    '',
    '--=_01a1fdda-3742-775d-9805-1823aa84a665_example_com',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    'T25lLg0KVHdvLg0K',
    '--=_01a1fdda-3742-775d-9805-1823aa84a665_example_com',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    'PHA+T25lLjwvcD4=',
    '--=_01a1fdda-3742-775d-9805-1823aa84a665_example_com--',
    '',
  ])
})

test('a sender is an address, with a name in quotes or encoded', () => {
  const from = (text: string) => messageOf({ ...MESSAGE, from: text }).split('\r\n')[0]
  expect(from('mail@example.com')).toBe('From: mail@example.com')
  expect(from('Video & Co., Ltd. <mail@example.com>')).toBe('From: "Video & Co., Ltd." <mail@example.com>')
  expect(from('Back\\slash <mail@example.com>')).toBe('From: "Back\\\\slash" <mail@example.com>')
  expect(messageOf({ ...MESSAGE, from: 'Vídeo <mail@example.com>' })).toContain(
    'From: =?UTF-8?B?VsOtZGVv?=\r\n <mail@example.com>\r\n',
  )
  expect(addressOf('Vídeo <mail@example.com>')).toBe('mail@example.com')
  expect(addressOf('mail@example.com')).toBe('mail@example.com')
})

test('whatever is said, lines are short and plain, headers stay the same, and a subject reads back', () => {
  const text = fc.string({ unit: 'binary', maxLength: 300 })
  fc.assert(
    fc.property(text, text, text, (subject, body, html) => {
      const lines = messageOf({ ...MESSAGE, subject, text: body, html }).split('\r\n')
      for (const line of lines) {
        expect(line).toMatch(/^[\x20-\x7e]{0,100}$/)
        if (line.includes('=?UTF-8?')) expect(line.length).toBeLessThanOrEqual(76)
      }
      const head = lines.slice(0, lines.indexOf(''))
      expect(head.filter(line => !line.startsWith(' ')).map(line => line.split(':')[0])).toEqual([
        ...['From', 'To', 'Subject', 'Date', 'Message-ID', 'Auto-Submitted', 'MIME-Version', 'Content-Type'],
      ])
      const from = head.findIndex(line => line.startsWith('Subject:'))
      const words = head.slice(from, from + 1 + head.slice(from + 1).findIndex(line => !line.startsWith(' ')))
      expect(decoded(words)).toBe(
        words.join('').includes('=?UTF-8?B?') ? wellFormed(subject.replaceAll(/\p{Cc}/gu, ' ')) : subject,
      )
    }),
  )
})

/** A subject as its reader sees it. */
function decoded(lines: string[]): string {
  const value = lines.map((line, at) => (at ? line.slice(1) : line.slice('Subject: '.length)))
  if (!value[0]?.startsWith('=?UTF-8?B?')) return value.join('')
  return value
    .map(word => Buffer.from(word.slice('=?UTF-8?B?'.length, -2), 'base64').toString('utf8'))
    .join('')
}

const wellFormed = (text: string): string => text.toWellFormed()
