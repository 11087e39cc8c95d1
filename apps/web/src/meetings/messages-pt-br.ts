import type { Translation } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'
import type { Words } from './messages.ts'

const count = plural('pt-BR')

export default {
  title: 'Reuniões',
  about: 'Cada vez que uma sala esteve ao vivo: quem participou e por quanto tempo.',
  'empty.title': 'Nenhuma reunião ainda',
  'empty.text':
    'Uma reunião começa quando alguém entra em uma sala e fica registrada aqui, com quem participou.',
  'of.title': ({ room }: { room: string }) => `Reunião em ${room}`,
  'of.unknown': 'Reunião',

  room: 'Sala',
  customer: 'Cliente',
  account: 'Conta',
  provider: 'Provedor',
  started: 'Início',
  ended: 'Fim',
  length: 'Duração',
  peak: 'Pico',
  'peak.hint': 'O máximo de pessoas ao mesmo tempo.',
  total: 'Pessoas',
  'total.hint': 'Quantas pessoas participaram ao todo.',
  minutes: 'Minutos',
  'minutes.long': 'Minutos de participantes',
  'minutes.hint': 'O tempo de todos somado: é o que conta na assinatura.',
  status: 'Status',
  'status.live': 'Ao vivo',
  'status.ended': 'Encerrada',

  facts: 'Esta reunião',
  numbers: 'Em números',
  'numbers.none': 'Este tipo de servidor não informa quem está em uma reunião, por isso nada é contado.',
  why: 'Por que terminou',
  'reason.left': 'Terminou sozinha: todos saíram, ou um moderador a encerrou de dentro.',
  'reason.ended_by_api': 'Foi encerrada pelo painel ou pela API.',
  'reason.duration': 'O tempo máximo acabou.',
  'reason.provider_lost': 'O servidor perdeu a reunião com pessoas dentro, provavelmente porque reiniciou.',
  'reason.assumed':
    'Presumido: este tipo de servidor não informa quando uma reunião termina, e o tempo máximo dela passou.',
  'reason.unknown': 'Não há como saber.',
  accuracy: 'Precisão',
  'accuracy.exact': 'Exata: pelos horários do próprio servidor, de cada entrada e saída.',
  'accuracy.sampled':
    'Por amostragem: algumas entradas e saídas foram vistas olhando uma vez por minuto, então um horário pode variar cerca de um minuto.',
  'accuracy.none':
    'Desconhecida: ninguém informou quem esteve nesta reunião, então o tempo de ninguém pode ser contado.',
  recording: 'Gravação',
  'recording.now': 'Sendo gravada agora',
  'recording.could': 'Podia ser gravada',
  'recording.not': 'Sem gravação',
  'seen.last': 'Última consulta',

  'people.title': 'Participantes',
  'now.moderators': 'Moderadores agora',
  'now.voice': 'Com microfone agora',
  'now.video': 'Com webcam agora',
  'now.listeners': 'Só ouvindo agora',
  'people.now': ({ n }: { n: number }) => `${count(n, 'pessoa está', 'pessoas estão')} na reunião agora.`,
  'people.empty': 'Ninguém apareceu nesta reunião',
  'people.empty.text': 'Quem entra aparece em até um minuto.',
  'people.none': 'Não há como saber quem participou',
  'people.name': 'Nome',
  'people.role': 'Papel',
  'people.role.moderator': 'Moderador',
  'people.role.attendee': 'Participante',
  'people.joined': 'Entrou',
  'people.left': 'Saiu',
  'people.when': 'Quando',
  'people.inside': 'Na reunião',
  'people.time': 'Tempo',
  'people.stays': ({ n }: { n: number }) => `entrou ${n} vezes`,
  'people.stay': ({ from, to }: { from: string; to: string }) => `${from} às ${to}`,
  'people.stay.open': ({ from }: { from: string }) => `desde ${from}`,

  end: 'Encerrar reunião',
  'end.title': ({ name }: { name: string }) => `Encerrar a reunião em ${name}?`,
  'end.text': ({ n }: { n: number }) =>
    n > 0 ? `${count(n, 'pessoa sairá', 'pessoas sairão')} na hora.` : 'Quem estiver nela sairá na hora.',
  'end.done': 'Reunião encerrada',
  'end.nothing': 'A reunião já tinha terminado',
  'end.cannot':
    'Não pode ser encerrada daqui: neste tipo de servidor, uma reunião termina quando todos saem.',
} satisfies Translation<Words>
