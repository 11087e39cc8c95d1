import { expect, test, vi } from 'vitest'
import type { Json } from '../http.ts'
import type { Theme } from './stage.ts'

/** A mail that is a job: it leaves right after the request, and its job tells what became of it. */
export const mailTheme: Theme = stage => {
  const sendTest = (body: object): Promise<Json> => stage().admin.made('/mail/test', body)
  /** A job once its run has ended; the run is the platform's own, after its answer. */
  const ended = ({ id }: Json): Promise<Json> =>
    vi.waitFor(async () => {
      const { body } = await stage().admin.get(`/jobs/${id}`)
      expect(body).toMatchObject({ status: expect.not.stringMatching('running'), attempts: 1 })
      return body
    }, 20_000)

  test('leaves right after the request, in the language of its reader', async () => {
    const { mail, host } = stage()
    const job = await sendTest({ to: 'Ana@Example.com ', locale: 'pt-BR' })
    expect(job).toMatchObject({
      object: 'Job',
      kind: 'mail',
      status: 'waiting',
      payload: { template: 'test', to: 'ana@example.com', locale: 'pt-BR', params: {} },
      customer_id: null,
      attempts: 0,
    })
    const arrived = await mail.mailTo('ana@example.com')
    expect(arrived.headers.get('subject')).toBe('O e-mail da plataforma StreamWise funciona')
    expect(arrived.headers.get('from')).toBe('"StreamWise" <platform@example.com>')
    expect(arrived.headers.get('message-id')).toBe(`<${job.uuid}@example.com>`)
    expect(arrived.text).toContain(host.url)
    expect(arrived.html).toContain('<html lang="pt-BR">')
    expect(await ended(job)).toMatchObject({ status: 'done', last_error: null })
  })

  test('that is refused for good has failed; retried, it fails again', async () => {
    const { admin } = stage()
    const job = await sendTest({ to: 'nobody-1@example.com' })
    const failed = await ended(job)
    expect(failed).toMatchObject({ status: 'failed', last_error: expect.stringContaining('550') })
    expect((await admin.get('/jobs?status=failed&kind=mail')).body.data.map(({ id }: Json) => id)).toContain(
      job.id,
    )

    const again = await admin.post(`/jobs/${job.id}/retry`)
    expect(again).toMatchObject({ status: 200, body: { status: 'waiting', attempts: 0 } })
    const repeated = await vi.waitFor(async () => {
      const { body } = await admin.get(`/jobs/${job.id}`)
      expect(body.status).toBe('failed')
      return body
    }, 20_000)
    expect(repeated.version).toBeGreaterThan(failed.version)
  })

  test('that is refused for now waits; deleted, it is never sent', async () => {
    const { admin } = stage()
    const job = await ended(await sendTest({ to: 'full-1@example.com' }))
    expect(job).toMatchObject({ status: 'waiting', last_error: expect.stringContaining('452') })
    expect(Date.parse(job.run_at)).toBeGreaterThan(Date.parse(job.updated_at))
    expect(await admin.delete(`/jobs/${job.id}`)).toMatchObject({
      status: 200,
      body: { object: 'Job', deleted: true },
    })
    expect((await admin.get(`/jobs/${job.id}`)).status).toBe(404)
    expect((await admin.post(`/jobs/${job.id}/retry`)).status).toBe(404)
    const { body } = await admin.get(`/audit-entries?entity=Job&entity_id=${job.id}`)
    expect(body.data).toMatchObject([{ action: 'jobs.delete', before: { status: 'waiting' }, after: null }])
  })

  test('that is done is not sent again', async () => {
    const { admin, mail } = stage()
    const job = await sendTest({ to: 'done@example.com' })
    await ended(job)
    expect(await admin.post(`/jobs/${job.id}/retry`)).toMatchObject({
      status: 409,
      body: { code: 'not_usable', details: { status: 'done' } },
    })
    expect(mail.mailsTo('done@example.com')).toHaveLength(1)
  })

  test.each([
    ['no recipient', {}, 'to'],
    ['a recipient that is none', { to: 'ana' }, 'to'],
    ['two recipients', { to: 'a@example.com, b@example.com' }, 'to'],
    ['a header', { to: 'a@example.com\r\nBcc: b@example.com' }, 'to'],
    ['a recipient of absurd length', { to: `${'a'.repeat(10_000)}@example.com` }, 'to'],
    ['a language that is none', { to: 'a@example.com', locale: 'no language' }, 'locale'],
    ['an unknown attribute', { to: 'a@example.com', cc: 'b@example.com' }, 'cc'],
  ])('refuses %s', async (_, body, field) => {
    const answer = await stage().admin.post('/mail/test', body)
    expect(answer).toMatchObject({ status: 422, body: { errors: { [field]: expect.anything() } } })
  })
}
