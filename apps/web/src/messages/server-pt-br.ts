import catalogues from './server/catalogues-pt-br.ts'
import codes from './server/codes-pt-br.ts'
import jobs from './server/jobs-pt-br.ts'
import refusals from './server/refusals-pt-br.ts'
import servers from './server/servers-pt-br.ts'

/** What the server says in English, by the English. See `phrasebook` for `{1}`. */
export default {
  ...codes,
  ...catalogues,
  ...jobs,
  ...refusals,
  ...servers,
  'Wait for a moderator': 'Aguardar um moderador',
  'Attendees and guests wait until a moderator joins.':
    'Participantes e convidados aguardam na página até um moderador chegar.',
  'Hide recordings': 'Ocultar gravações',
  'Don’t list published recordings on a public room’s page.':
    'A página de uma sala pública não lista as gravações publicadas.',
}
