import type { Translation } from '#messages/dictionary.ts'
import type { Words } from './messages.ts'

export default {
  renew: 'Renovar…',
  'renew.title': ({ name }) => `Renovar ${name}`,
  'renew.text': 'Os novos períodos seguem o último, sem intervalo.',
  'renew.cycles': 'Períodos',
  'renew.now': 'Pago hoje até',
  'renew.then': 'Pago depois até',
  'renew.price': 'A cobrar',
  'renew.arrears': 'Ainda está no passado: a assinatura só volta quando houver períodos pagos suficientes.',
  'renew.suspended': 'Ela continua suspensa: retire a suspensão para que volte a funcionar.',
  'renew.uncancel': 'Desfazer o cancelamento',
  'renew.uncancel.text': 'Ela está cancelada: para renovar, é preciso desfazer o cancelamento.',
  'renew.uncancel.needed': 'Marque para renovar. Sem isso, a assinatura termina na data do cancelamento.',
  'renew.submit': 'Renovar',
  'renew.done': ({ name, date }) => `${name} está paga até ${date}`,

  cancel: 'Cancelar assinatura…',
  'cancel.title': ({ name }) => `Cancelar ${name}?`,
  'cancel.when': 'Quando termina',
  'cancel.end': ({ date }) => `No fim do que está pago, em ${date}`,
  'cancel.end.text': 'Tudo funciona até lá. Ela não é renovada e não tem carência.',
  'cancel.now': 'Agora',
  'cancel.now.text': 'Ninguém mais entra nas salas e nada pode ser adicionado. Nada é excluído.',
  'cancel.keep': 'Manter assinatura',
  'cancel.submit': 'Cancelar assinatura',
  'cancel.done.end': ({ name, date }) => `${name} termina em ${date}`,
  'cancel.done.now': ({ name }) => `${name} está cancelada: ninguém mais entra nas salas`,
  uncancel: 'Desfazer cancelamento',
  'uncancel.done': ({ name }) => `${name} continua`,

  suspend: 'Suspender',
  'suspend.reason': 'Suspender com motivo…',
  'suspend.title': ({ name }) => `Suspender ${name}`,
  'suspend.text': 'Nenhuma conta ou sala pode ser adicionada e ninguém entra nas salas. Nada é excluído.',
  'suspend.done': ({ name }) => `${name} está suspensa: nada pode ser adicionado e ninguém entra nas salas`,
  unsuspend: 'Retirar suspensão',
  'unsuspend.reason': 'Retirar suspensão com motivo…',
  'unsuspend.title': ({ name }) => `Retirar a suspensão de ${name}`,
  'unsuspend.text': 'Volta a ser possível entrar nas salas e adicionar contas e salas.',
  'unsuspend.done': ({ name }) => `${name} voltou a funcionar`,
  reason: 'Motivo',
  'reason.text': 'Opcional. Fica registrado na auditoria.',

  activate: 'Ativar',
  'activate.done': ({ name }) => `${name} está ativa: contas e salas voltaram a funcionar`,
  deactivate: 'Desativar',
  'deactivate.done': ({ name }) => `${name} está inativa: contas e salas não funcionam`,
  'deactivate.title': ({ name }) => `Desativar ${name}?`,
  'deactivate.text':
    'Ela já não funciona. Inativa, pode ser excluída, e não volta sozinha a cancelada ou encerrada.',
  terminate: 'Encerrar…',
  'terminate.submit': 'Encerrar',
  'terminate.title': ({ name }) => `Encerrar ${name}?`,
  'terminate.text':
    'Encerra o contrato definitivamente: nada funciona sob ele e ele não pode ser renovado. Depois só é possível desativá-lo e excluí-lo.',
  'terminate.done': ({ name }) => `${name} está encerrada`,

  change: 'Mudar de pacote…',
  sync: 'Sincronizar com o pacote…',

  delete: 'Excluir assinatura…',
  'delete.submit': 'Excluir assinatura',
  'delete.first': 'Excluir – desative primeiro',
  'delete.title': ({ name }) => `Excluir a assinatura ${name}?`,
  'delete.text': ({ below }) =>
    below
      ? `Exclui também ${below}. Isso não pode ser desfeito.`
      : 'Não há nada abaixo dela. Isso não pode ser desfeito.',
  'delete.done': ({ name, removed }) =>
    removed ? `Assinatura ${name} excluída, com ${removed}` : `Assinatura ${name} excluída`,

  'note.suspended': 'Suspensa pela plataforma',
  'note.suspended.text': 'Nada pode ser adicionado sob ela e ninguém entra nas salas.',
  'note.expired': 'O prazo terminou',
  'note.expired.text': ({ date }) =>
    `Estava paga até ${date}. Nada pode ser adicionado e ninguém entra nas salas até que seja renovada.`,
  'note.grace': 'Pagamento vencido',
  'note.grace.text': ({ ended, date }) =>
    `O período pago terminou em ${ended}. Tudo para em ${date} se ela não for renovada.`,
  'note.cancels': ({ date }) => `Termina em ${date}`,
  'note.cancels.text': 'Ela está cancelada. Tudo funciona até lá.',
  'note.canceled': 'Cancelada',
  'note.canceled.text': 'Ninguém entra nas salas e nada pode ser adicionado sob ela.',
  'note.inactive': 'Inativa',
  'note.inactive.text': 'Contas e salas não funcionam. Ela pode ser ativada de novo ou excluída.',
  'note.terminated': 'Encerrada',
  'note.terminated.text': 'O contrato acabou definitivamente. Só é possível desativá-lo e excluí-lo.',
} satisfies Translation<Words>
