import type { TokenRole } from '@streamwise/domain'
import { aboutCode, type Failure, type FailureKind } from './failure.ts'

/** What happened, and what to do about it. */
type Told = { title: string; advice: string }

export type Words = {
  opening: string
  invited: string
  name: string
  namePlaceholder: string
  nameMissing: string
  nameRefused: (message: string) => string
  code: string
  codePlaceholder: string
  /** What the form says at the code. `wait`: until the next one is listened to, where the server says so. */
  codeErrors: {
    code_needed: string
    code_wrong: string
    code_expired: string
    code_blocked: (wait: string | null) => string
  }
  roles: Record<TokenRole, string>
  join: string
  joining: string
  leaving: string
  /** Before joining a room that waits. */
  beginsWithModerator: string
  expecting: {
    title: string
    text: string
    as: (name: string) => string
    since: (minutes: number) => string
    stop: string
  }
  back: { again: string; title: string; text: string }
  recordings: {
    title: string
    play: string
    more: string
    failed: string
    /** In seconds. */
    length: (seconds: number) => string
  }
  support: string
  helpPage: string
  tryAgain: string
  tryNow: string
  cancel: string
  nextTry: (time: string) => string
  willRetry: string
  reference: (id: string) => string
  failures: Record<Exclude<FailureKind, 'name' | 'other' | `code_${string}`>, Told>
  other: (message: string) => Told
}

/** As both languages write it, on one line: `59 min`, `1 h 05 min`. */
function duration(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60))
  return minutes < 60
    ? `${minutes}\u00a0min`
    : `${Math.floor(minutes / 60)}\u00a0h\u00a0${String(minutes % 60).padStart(2, '0')}\u00a0min`
}

const en: Words = {
  opening: 'Opening the room…',
  invited: 'You’re invited to',
  name: 'Your name',
  namePlaceholder: 'As others will see it',
  nameMissing: 'Please enter your name.',
  nameRefused: message => message || 'This name can’t be used.',
  code: 'Access code',
  codePlaceholder: 'As you were given it',
  codeErrors: {
    code_needed: 'Please enter the access code of this room.',
    code_wrong: 'This access code is not right. Check it, or ask whoever invited you.',
    code_expired: 'This access code has expired. Ask the person who invited you for a new one.',
    code_blocked: wait =>
      `Too many wrong codes. ${wait ? `Please try again in ${wait}.` : 'Please wait a moment, then try again.'}`,
  },
  roles: {
    moderator: 'You join as a moderator.',
    attendee: 'You join as a participant.',
    guest: 'You join as a guest.',
  },
  join: 'Join meeting',
  joining: 'Joining…',
  leaving: 'Taking you to the meeting…',
  beginsWithModerator: 'The meeting begins when a moderator comes.',
  expecting: {
    title: 'Waiting for a moderator',
    text: 'The meeting begins when one comes. You will be let in automatically: keep this page open.',
    as: name => `You come in as ${name}.`,
    since: minutes => `You have waited ${minutes} min.`,
    stop: 'Stop waiting',
  },
  back: {
    again: 'You left the meeting',
    title: 'You left the meeting.',
    text: 'You can close this page. To come in again, open your link.',
  },
  recordings: {
    title: 'Recordings',
    play: 'Play',
    more: 'Show more',
    failed: 'This recording can’t be played right now. Please try again in a minute.',
    length: duration,
  },
  support: 'Need help?',
  helpPage: 'Help page',
  tryAgain: 'Try again',
  tryNow: 'Try now',
  cancel: 'Cancel',
  nextTry: time => `Next try in ${time}`,
  willRetry: 'We keep trying for you.',
  reference: id => `Reference for support: ${id}`,
  failures: {
    no_link: {
      title: 'This link does not lead to a room.',
      advice: 'Ask the person who invited you for a new one.',
    },
    expired: { title: 'This link has expired.', advice: 'Ask the person who invited you for a new one.' },
    room_closed: {
      title: 'This room is closed at the moment.',
      advice: 'Ask the person who invited you when it opens.',
    },
    unavailable: {
      title: 'This room can’t be used at the moment.',
      advice: 'Please tell the person who invited you.',
    },
    no_server: {
      title: 'No meeting server serves this room at the moment.',
      advice: 'Please tell the person who invited you.',
    },
    server_silent: {
      title: 'The meeting server does not answer.',
      advice: 'Please try again in a minute.',
    },
    server_draining: {
      title: 'The meeting server is being serviced.',
      advice: 'No new meeting starts at the moment. Please try again later.',
    },
    server_busy: {
      title: 'The meeting server has no room for another meeting.',
      advice: 'Please try again in a minute.',
    },
    no_moderator: {
      title: 'No moderator has come yet.',
      advice: 'Please try again when the meeting is about to begin.',
    },
    full: { title: 'This meeting is full.', advice: 'Please try again when somebody has left.' },
    crowded: {
      title: 'Too much is going on at the moment.',
      advice:
        'No more people can meet here at once. Please try again in a while, or tell the person who invited you.',
    },
    too_many: { title: 'That was too often.', advice: 'Please wait a moment, then try again.' },
    offline: {
      title: 'We can’t reach the meeting service.',
      advice: 'Check your internet connection, then try again.',
    },
    failed: { title: 'Something went wrong on our side.', advice: 'Please try again in a minute.' },
  },
  other: message => ({
    title: 'You can’t join this room right now.',
    advice: message || 'Please tell the person who invited you.',
  }),
}

const ptBR: Words = {
  opening: 'Abrindo a sala…',
  invited: 'Você recebeu um convite para',
  name: 'Seu nome',
  namePlaceholder: 'Como os outros vão ver',
  nameMissing: 'Digite seu nome.',
  nameRefused: () => 'Este nome não pode ser usado. Use até 64 letras, números e espaços.',
  code: 'Código de acesso',
  codePlaceholder: 'O código que você recebeu',
  codeErrors: {
    code_needed: 'Digite o código de acesso desta sala.',
    code_wrong: 'Código de acesso incorreto. Confira ou pergunte a quem convidou você.',
    code_expired: 'Este código de acesso expirou. Peça outro a quem convidou você.',
    code_blocked: wait =>
      `Muitos códigos errados. ${wait ? `Tente de novo em ${wait}.` : 'Espere um momento e tente de novo.'}`,
  },
  roles: {
    moderator: 'Você entra como moderador.',
    attendee: 'Você entra como participante.',
    guest: 'Você entra como convidado.',
  },
  join: 'Entrar na reunião',
  joining: 'Entrando…',
  leaving: 'Abrindo a reunião…',
  beginsWithModerator: 'A reunião começa quando um moderador chegar.',
  expecting: {
    title: 'Aguardando um moderador',
    text: 'A reunião começa quando ele chegar. Você entra automaticamente: deixe esta página aberta.',
    as: name => `Você entra como ${name}.`,
    since: minutes => `Você está aguardando há ${minutes} min.`,
    stop: 'Parar de aguardar',
  },
  back: {
    again: 'Você saiu da reunião',
    title: 'Você saiu da reunião.',
    text: 'Pode fechar esta página. Para entrar de novo, abra seu link.',
  },
  recordings: {
    title: 'Gravações',
    play: 'Assistir',
    more: 'Mostrar mais',
    failed: 'Esta gravação não pode ser reproduzida agora. Tente de novo em um minuto.',
    length: duration,
  },
  support: 'Precisa de ajuda?',
  helpPage: 'Página de ajuda',
  tryAgain: 'Tentar de novo',
  tryNow: 'Tentar agora',
  cancel: 'Cancelar',
  nextTry: time => `Nova tentativa em ${time}`,
  willRetry: 'Continuamos tentando por você.',
  reference: id => `Referência para o suporte: ${id}`,
  failures: {
    no_link: { title: 'Este link não leva a nenhuma sala.', advice: 'Peça um novo a quem convidou você.' },
    expired: { title: 'Este link expirou.', advice: 'Peça um novo a quem convidou você.' },
    room_closed: {
      title: 'Esta sala está fechada no momento.',
      advice: 'Pergunte a quem convidou você quando ela abre.',
    },
    unavailable: {
      title: 'Esta sala não pode ser usada no momento.',
      advice: 'Avise quem convidou você.',
    },
    no_server: {
      title: 'Nenhum servidor de reuniões atende esta sala no momento.',
      advice: 'Avise quem convidou você.',
    },
    server_silent: {
      title: 'O servidor de reuniões não responde.',
      advice: 'Tente de novo em um minuto.',
    },
    server_draining: {
      title: 'O servidor de reuniões está em manutenção.',
      advice: 'Nenhuma reunião nova começa no momento. Tente de novo mais tarde.',
    },
    server_busy: {
      title: 'O servidor de reuniões está lotado.',
      advice: 'Tente de novo em um minuto.',
    },
    no_moderator: {
      title: 'Nenhum moderador chegou ainda.',
      advice: 'Tente de novo quando a reunião estiver para começar.',
    },
    full: { title: 'Esta reunião está lotada.', advice: 'Tente de novo quando alguém tiver saído.' },
    crowded: {
      title: 'Não há mais lugar no momento.',
      advice:
        'O limite de pessoas ou reuniões ao mesmo tempo foi atingido. Tente de novo mais tarde ou avise quem convidou você.',
    },
    too_many: { title: 'Muitas tentativas seguidas.', advice: 'Espere um momento e tente de novo.' },
    offline: {
      title: 'Não conseguimos acessar o serviço de reuniões.',
      advice: 'Verifique sua conexão com a internet e tente de novo.',
    },
    failed: { title: 'Algo deu errado do nosso lado.', advice: 'Tente de novo em um minuto.' },
  },
  // The server's own sentence is English: it would puzzle more than it helps.
  other: () => ({
    title: 'Você não pode entrar nesta sala agora.',
    advice: 'Avise quem convidou você.',
  }),
}

const languages = { en, 'pt-BR': ptBR }
type Language = keyof typeof languages

/** The first wanted language that we have; any Portuguese is better than English to who wants Portuguese. */
export function languageOf(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    if (/^pt\b/i.test(tag)) return 'pt-BR'
    if (/^en\b/i.test(tag)) return 'en'
  }
  return 'en'
}

/** How dates look: as the reader's region writes them in this language. */
export const formatOf = (language: Language, wanted: readonly string[]): string =>
  wanted.find(tag => languageOf([tag]) === language && tag.split('-')[0] === language.split('-')[0]) ??
  language

export const wordsOf = (language: Language): Words => languages[language]

/** A failure in the words of the page. */
export function told(words: Words, { kind, message }: Failure): Told {
  return kind in words.failures ? words.failures[kind as keyof Words['failures']] : words.other(message)
}

/** What the form says at the access code, or null where a failure is about something else. */
export function codeError({ codeErrors }: Words, failure: Failure | null): string | null {
  if (!failure || !aboutCode(failure)) return null
  const { kind, retryAfter } = failure
  if (kind === 'code_blocked')
    return codeErrors.code_blocked(retryAfter === null ? null : countdown(retryAfter))
  if (kind === 'code_expired') return codeErrors.code_expired
  return kind === 'code_wrong' ? codeErrors.code_wrong : codeErrors.code_needed
}

/** Seconds as people count them down: `28 s`, `1:05 min`, never broken into two lines. */
export const countdown = (seconds: number): string =>
  seconds < 60
    ? `${seconds}\u00a0s`
    : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}\u00a0min`
