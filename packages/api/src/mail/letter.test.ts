import { expect, test } from 'vitest'
import { letter } from './letter.ts'
import { mailLocale } from './locale.ts'

const SENDER = { platform_name: 'Aurora & Co', support_email: null, support_url: null }

test('a letter reads the same as text and as HTML, and nothing in it is markup', () => {
  const { subject, text, html } = letter(
    'en',
    {
      subject: 'Ana invites\r\nBcc: eve@example.com you',
      paragraphs: ['Ana <script>alert("1")</script> & friends', "It's yours."],
      link: { label: 'Open "it"', url: 'https://meet.example.com/invitations?token=a&b="><img src=x>' },
      note: 'Until <Friday>.',
    },
    SENDER,
  )
  expect(subject).toBe('Ana invites Bcc: eve@example.com you')
  expect(text).toBe(`Ana <script>alert("1")</script> & friends

It's yours.

Open "it":
https://meet.example.com/invitations?token=a&b="><img src=x>

Until <Friday>.

-- 
Aurora & Co
`)
  expect(html).toContain('Ana &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; friends')
  expect(html).toContain(
    'href="https://meet.example.com/invitations?token=a&amp;b=&quot;&gt;&lt;img src=x&gt;"',
  )
  expect(html.match(/<(?!\/)(\w+)/g)).toEqual(
    ['html', 'head', 'meta', 'meta', 'title', 'body', 'p', 'p', 'p', 'a', 'p', 'p', 'p'].map(
      name => `<${name}`,
    ),
  )
})

test('a letter says its language', () => {
  expect(letter('pt-BR', { subject: 'Olá', paragraphs: [] }, SENDER).html).toContain('<html lang="pt-BR">')
})

test('readers of any Portuguese get Portuguese, all others English', () => {
  for (const tag of ['pt', 'pt-BR', 'PT-pt']) expect(mailLocale(tag)).toBe('pt-BR')
  for (const tag of ['en', 'de-AT', 'ptx', '']) expect(mailLocale(tag)).toBe('en')
})

test('a letter says where help is, and takes answers there', () => {
  const support = { support_email: 'help@example.com', support_url: 'https://example.com/help' }
  const mail = letter('pt-BR', { subject: 'Olá', paragraphs: [] }, { ...SENDER, ...support })
  expect(mail).toMatchObject({ sender: 'Aurora & Co', reply_to: 'help@example.com' })
  expect(mail.text).toContain('Aurora & Co · Precisa de ajuda? help@example.com · https://example.com/help')
})
