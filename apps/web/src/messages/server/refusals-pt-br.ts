/** Why the server refuses, and what is wrong with an input. */
export default {
  'This is not your current password.': 'Esta não é a sua senha atual.',
  'Account not found.': 'Conta não encontrada.',
  'API credential not found.': 'Credencial de API não encontrada.',
  'Audit entry not found.': 'Registro de auditoria não encontrado.',
  'Customer not found.': 'Cliente não encontrado.',
  'Invitation not found.': 'Convite não encontrado.',
  'Job not found.': 'Tarefa não encontrada.',
  'Meeting not found.': 'Reunião não encontrada.',
  'Membership not found.': 'Vínculo não encontrado.',
  'Package feature not found.': 'Recurso do pacote não encontrado.',
  'Package provider not found.': 'Provedor do pacote não encontrado.',
  'Recording not found.': 'Gravação não encontrada.',
  'Role not found.': 'Papel não encontrado.',
  'Room not found.': 'Sala não encontrada.',
  'Room access code not found.': 'Código de acesso não encontrado.',
  'Room token not found.': 'Link da sala não encontrado.',
  'Service package not found.': 'Pacote de serviço não encontrado.',
  'Service provider not found.': 'Provedor de serviço não encontrado.',
  'Subscription not found.': 'Assinatura não encontrada.',
  'Subscription feature not found.': 'Recurso da assinatura não encontrado.',
  'Subscription provider not found.': 'Provedor da assinatura não encontrado.',
  'User not found.': 'Usuário não encontrado.',
  '{1} not found.': '{1}: não encontrado.',

  'Sign in, or send an API credential.': 'Entre, ou envie uma credencial de API.',
  'This needs the permission {1}.': 'Isto exige a permissão {1}.',
  'This needs a permission for the whole platform.': 'Isto exige uma permissão para toda a plataforma.',
  'The customer is suspended: you may look, but change nothing.':
    'O cliente está suspenso: você pode ver, mas não alterar nada.',
  'This credential may not be used from this address.': 'Esta credencial não pode ser usada deste endereço.',
  'The input is not valid.': 'Os dados não são válidos.',
  'Some of the input is not valid.': 'Parte dos dados não é válida.',
  'The request is not valid.': 'A requisição não é válida.',
  'There is nothing at this address.': 'Não há nada neste endereço.',
  'This address does not take this method.': 'Este endereço não aceita este método.',
  'The request is too large.': 'A requisição é grande demais.',
  'Something went wrong on our side.': 'Algo deu errado do nosso lado.',
  'Something went wrong on our side; the log has more.': 'Algo deu errado do nosso lado; o log diz mais.',
  'Somebody changed this meanwhile. Load it again and repeat your change.':
    'Alguém alterou isto nesse meio-tempo. Carregue de novo e repita sua alteração.',
  'This Idempotency-Key was used for another request. Make a new one.':
    'Esta Idempotency-Key já foi usada em outra requisição. Crie uma nova.',
  'The same request is being done. Ask again in a moment.':
    'A mesma requisição está em andamento. Pergunte de novo daqui a pouco.',
  'This was done, and its secret was shown then. It is not kept.':
    'Isto já foi feito, e o segredo foi mostrado na hora. Ele não fica guardado.',
  'This was done, but its answer was lost. Look at what it was about.':
    'Isto já foi feito, mas a resposta se perdeu. Veja o resultado no próprio registro.',
  'This cursor does not belong to this list in this order.': 'Este cursor não é desta lista nesta ordem.',
  'This is named twice.': 'Isto aparece duas vezes.',
  'This exists already.': 'Isto já existe.',
  'Something else still needs this, or what this needs is gone.':
    'Algo ainda precisa disto, ou aquilo de que isto precisa não existe mais.',
  'The change contradicts a rule of the database.': 'A alteração contraria uma regra do banco de dados.',
  'Too many attempts. Wait a little, then try again.': 'Tentativas demais. Espere um pouco e tente de novo.',
  'This is for people who are signed in, not for API credentials.':
    'Isto é para pessoas que entraram na plataforma, não para credenciais de API.',

  'Another customer has this email address.': 'Outro cliente tem este e-mail.',
  'Another customer has this host name.': 'Outro cliente tem este domínio.',
  'Another customer has this subdomain.': 'Outro cliente tem este subdomínio.',
  'Another subscription has this tag.': 'Outra assinatura tem esta etiqueta.',
  'Another role has this name.': 'Outro papel tem este nome.',
  'Another user has this user name.': 'Outro usuário tem este nome de usuário.',
  'Another user has this email address.': 'Outro usuário tem este e-mail.',
  'This user is a member here already.': 'Este usuário já tem um vínculo aqui.',
  'The subscription has this feature already.': 'A assinatura já tem este recurso.',
  'The package has this feature already.': 'O pacote já tem este recurso.',
  'The subscription has this provider already.': 'A assinatura já tem este provedor.',
  'This room has this code already.': 'Esta sala já tem este código.',
  'A provider can be attached only once.': 'Um provedor só pode ser incluído uma vez.',
  'This provider is the default of a package or subscription.':
    'Este provedor é o padrão de um pacote ou de uma assinatura.',
  'This is the last admin of the platform. Make another one first.':
    'Este é o último administrador da plataforma. Crie outro antes.',
  'The account was just moved to another subscription. Repeat your change.':
    'A conta acabou de mudar de assinatura. Repita sua alteração.',
  'The customer is not active: nothing can be made below it.':
    'O cliente não está ativo: nada pode ser criado nele.',
  'This role is held by memberships or open invitations. Give them another one first.':
    'Há vínculos ou convites abertos com este papel. Dê outro papel a eles antes.',
  'This role is held by {1} memberships and {2} open invitations. Give them another one first.':
    'Este papel está em {1} vínculos e {2} convites abertos. Dê outro papel a eles antes.',
  'This role is gone. Choose another one.': 'Este papel não existe mais. Escolha outro.',
  'This role comes with the platform: it can be neither changed nor deleted.':
    'Este papel vem com a plataforma: não pode ser alterado nem excluído.',
  "You can't change your own permissions: you hold this role.":
    'Você não pode alterar suas próprias permissões: você tem este papel.',
  "You can't change your own permissions. Ask somebody else who may.":
    'Você não pode alterar suas próprias permissões. Peça a outra pessoa que possa.',
  "You can't take away your own role on the platform.":
    'Você não pode retirar seu próprio papel na plataforma.',
  'There is no such role.': 'Este papel não existe.',
  'This role is only for the platform.': 'Este papel é só para a plataforma.',
  'They may do what you may not: {1}.': 'Eles podem o que você não pode: {1}.',
  'Only an admin makes somebody an admin, or no longer one.':
    'Só um administrador torna alguém administrador ou deixa de torná-lo.',
  "You can't grant what you don't hold: {1}.": 'Você não pode conceder o que não tem: {1}.',
  "You don't hold {1}.": 'Você não tem {1}.',
  'Only for the whole platform: {1}.': 'Só para toda a plataforma: {1}.',
  'This place is named twice.': 'Este lugar aparece duas vezes.',
  'This is the owner. Make somebody else the owner first.':
    'Este é o proprietário. Torne outra pessoa proprietária antes.',
  "You can't delete yourself.": 'Você não pode excluir a si mesmo.',
  'This user owns something. Make somebody else the owner first.':
    'Este usuário é proprietário de algo. Torne outra pessoa proprietária antes.',
  'This user is inactive.': 'Este usuário está inativo.',
  'This user is inactive. Ask an administrator.': 'Este usuário está inativo. Fale com um administrador.',
  'Choose at least one permission.': 'Escolha pelo menos uma permissão.',
  'Choose a role.': 'Escolha um papel.',

  'The customer is {1}.': 'O cliente está {1}.',
  'The subscription is {1}.': 'A assinatura está {1}.',
  'The account is {1}.': 'A conta está {1}.',
  'The subscription has expired.': 'A assinatura expirou.',
  'This subscription is {1}: it can’t be {2}.': 'Esta assinatura está {1}: não pode ser {2}.',
  'This subscription is {1} already.': 'Esta assinatura já está {1}.',
  'This subscription is {1}.': 'Esta assinatura está {1}.',
  'This subscription is canceled. Renew it with “uncancel” to go on.':
    'Esta assinatura está cancelada. Renove-a desfazendo o cancelamento para continuar.',
  'This subscription is canceled already.': 'Esta assinatura já está cancelada.',
  'This subscription is not canceled.': 'Esta assinatura não está cancelada.',
  'This subscription is over. Renew it with “uncancel” to go on.':
    'Esta assinatura terminou. Renove-a desfazendo o cancelamento para continuar.',
  'This subscription is not suspended.': 'Esta assinatura não está suspensa.',
  'This subscription has expired. Renew it.': 'Esta assinatura expirou. Renove-a.',
  'This subscription is terminated: it can only be made inactive, and deleted.':
    'Esta assinatura está encerrada: só pode ser desativada e excluída.',
  'This subscription is canceled. Take the cancellation back, or renew it.':
    'Esta assinatura está cancelada. Desfaça o cancelamento ou renove-a.',
  'The contract would end after the year 4999.': 'O contrato terminaria depois do ano 4999.',
  'The subscription is to this package already. Match it again with “sync”.':
    'A assinatura já é deste pacote. Use “sincronizar” para igualá-la de novo.',
  'The package {1} is for {2}, not for {3}.': 'O pacote {1} é para {2}, não para {3}.',
  'The package {1} is out of stock.': 'O pacote {1} está esgotado.',
  'This package is out of stock.': 'Este pacote está esgotado.',
  'The package {1} is too small: {2}.': 'O pacote {1} é pequeno demais: {2}.',
  'The package {1} is inactive.': 'O pacote {1} está inativo.',
  'The package {1} is retired: it takes no new subscriptions.':
    'O pacote {1} saiu de venda: não aceita novas assinaturas.',
  'The package {1} has no active provider.': 'O pacote {1} não tem provedor ativo.',
  'Only an inactive subscription can be deleted; this one is {1}.':
    'Só uma assinatura inativa pode ser excluída; esta está {1}.',
  'Only an inactive account can be deleted; this one is {1}.':
    'Só uma conta inativa pode ser excluída; esta está {1}.',
  'Only a terminated customer can be deleted; this one is {1}.':
    'Só um cliente encerrado pode ser excluído; este está {1}.',
  '{1} is the default. Make another one the default first.': '{1} é o padrão. Torne outro o padrão antes.',
  '{1} is {2}. Only an inactive one that is not the default can be removed.':
    '{1} está {2}. Só um inativo que não seja o padrão pode ser removido.',
  'An inactive provider can’t be the default.': 'Um provedor inativo não pode ser o padrão.',
  '{1} is inactive and can’t be the default.': '{1} está inativo e não pode ser o padrão.',
  "is inactive and can't be the default.": 'está inativo e não pode ser o padrão.',
  'is attached twice.': 'está incluído duas vezes.',
  'The package has {1} already.': 'O pacote já tem {1}.',
  '{1} is not a feature of {2}.': '{1} não é um recurso de {2}.',
  '{1} does not deliver {2}.': '{1} não oferece {2}.',
  '{1} takes {2}.': '{1} aceita {2}.',
  'There is no feature {1}.': 'Não existe o recurso {1}.',
  '{1} is named more than once.': '{1} aparece mais de uma vez.',
  'Only one provider can be the default.': 'Só um provedor pode ser o padrão.',
  'The default provider must be active.': 'O provedor padrão precisa estar ativo.',
  'This package has subscriptions ({1}). Retire it instead.':
    'Este pacote tem assinaturas ({1}). Tire-o de venda em vez disso.',
  '{1} is still used by {2}. Take it from there first.': '{1} ainda é usado por {2}. Retire-o de lá antes.',
  'This provider is the default of {1}. Choose another default there first.':
    'Este provedor é o padrão de {1}. Escolha outro padrão lá antes.',
  'This provider is attached to {1}.': 'Este provedor faz parte de {1}.',
  'This provider has recordings. Delete them first, or disable it instead.':
    'Este provedor tem gravações. Exclua-as antes ou desative o provedor.',
  'Meetings ran on this provider; it stays for their history. Disable it instead.':
    'Houve reuniões neste provedor; ele fica pelo histórico delas. Desative-o em vez disso.',
  '{1} has no such property.': '{1} não tem esta propriedade.',
  "The stored {1} can't be decrypted: its key is missing in ENCRYPTION_KEYS. Enter it again.":
    'O valor guardado de {1} não pode ser decifrado: falta a chave em ENCRYPTION_KEYS. Informe-o de novo.',
  'There is no provider type {1}; there are {2}.': 'Não existe o tipo de provedor {1}; existem {2}.',
  '{1} does not tell of servers behind it.': '{1} não informa os servidores que estão atrás.',
  '{1} tells of its servers only to who has the secret of its management: enter it.':
    '{1} só informa seus servidores a quem tem o segredo da gestão: informe-o.',
  'Too many calls to this server are under way. Please try again.':
    'Há chamadas demais a este servidor em andamento. Tente de novo.',
  '{1}: all {2} of the subscription are in use.': '{1}: todos os {2} da assinatura estão em uso.',
  '{1}: {2} of {3} are in use, and {4} more are needed.':
    '{1}: {2} de {3} estão em uso, e são necessários mais {4}.',
  'More is used than the subscription would have.': 'O uso é maior do que a assinatura teria.',
  'A quota of the subscription is used up.': 'Um limite da assinatura foi atingido.',
  'The subscription does not include “{1}”.': 'A assinatura não inclui “{1}”.',
  'This subscription is another customer’s.': 'Esta assinatura é de outro cliente.',
  'The account is under this subscription already.': 'A conta já está nesta assinatura.',
  'Only the owner, and who may give roles here, names another owner.':
    'Só o proprietário, e quem pode dar papéis aqui, indica outro proprietário.',
  'The owner must be a member of the account or of its customer.':
    'O proprietário precisa ter um vínculo com a conta ou com o cliente dela.',
  'Only the platform sets account_settings.': 'Só a plataforma define account_settings.',
  'Only the platform suspends an account, or lifts that.':
    'Só a plataforma suspende uma conta ou desfaz a suspensão.',
  'Only the platform changes {1}.': 'Só a plataforma altera {1}.',
  'Only the platform changes this.': 'Só a plataforma altera isto.',
  'Only the owner and the platform name another owner.':
    'Só o proprietário e a plataforma indicam outro proprietário.',
  'Only a member of this customer can own it.':
    'Só quem tem vínculo com este cliente pode ser seu proprietário.',
  'Only an active user can own a customer.': 'Só um usuário ativo pode ser proprietário de um cliente.',
  'This is an address of the platform itself.': 'Este é um endereço da própria plataforma.',
  'No number of this country has this length.': 'Nenhum número deste país tem este comprimento.',
  'This number is a {1}.': 'Este número é de {1}.',
  landline: 'telefone fixo',
  mobile: 'celular',

  'This link does not lead to a room. Ask the person who invited you for a new one.':
    'Este link não leva a uma sala. Peça outro a quem convidou você.',
  'This link has expired. Ask the person who invited you for a new one.':
    'Este link expirou. Peça outro a quem convidou você.',
  'This room is closed at the moment.': 'Esta sala está fechada no momento.',
  'This room can’t be used at the moment. Please tell the person who invited you.':
    'Esta sala não pode ser usada no momento. Avise quem convidou você.',
  'No meeting server serves this room at the moment. Please tell the person who invited you.':
    'Nenhum servidor de reuniões atende esta sala no momento. Avise quem convidou você.',
  'The meeting server is being serviced: no new meeting starts at the moment. Please try again later.':
    'O servidor de reuniões está em manutenção: nenhuma reunião nova começa agora. Tente mais tarde.',
  'The minutes for this room are used up. Please tell the person who invited you.':
    'Os minutos desta sala acabaram. Avise quem convidou você.',
  'This room asks for an access code.': 'Esta sala pede um código de acesso.',
  'Too many wrong codes. Wait a little, then try again.':
    'Códigos errados demais. Espere um pouco e tente de novo.',
  'This access code has expired. Ask the person who invited you for a new one.':
    'Este código de acesso expirou. Peça outro a quem convidou você.',
  'This access code is not right.': 'Este código de acesso não está certo.',
  'Enter a time in the future.': 'Informe um momento futuro.',
  'This kind of server does not tell whether a meeting runs.':
    'Este tipo de servidor não informa se há uma reunião.',
  'Its server has not been heard of for minutes.': 'Não há notícias do servidor há alguns minutos.',
  'Meetings on this kind of server end when everybody has left.':
    'Neste tipo de servidor, a reunião termina quando todos saem.',
  'This meeting server takes no documents into a running meeting.':
    'Este servidor não aceita documentos em uma reunião em andamento.',
  'This meeting server takes no messages into a running meeting.':
    'Este servidor não aceita mensagens em uma reunião em andamento.',
  'No meeting runs in this room.': 'Não há reunião em andamento nesta sala.',
  'Only who has a right to the room, or a credential that may join it, can say this.':
    'Só quem tem direito à sala, ou uma credencial que possa entrar nela, pode informar isto.',
  '{1} Leave out: {2}.': '{1} Deixe de fora: {2}.',
  'There is no such setting. There are: {1}.': 'Esta configuração não existe. Existem: {1}.',
  'This meeting can’t be recorded: the storage for recordings is full.':
    'Esta reunião não pode ser gravada: o espaço para gravações está cheio.',
  'The meeting server has no room for another meeting. Please try again in a minute.':
    'O servidor não tem lugar para mais uma reunião. Tente de novo em um minuto.',
  'The meeting server does not answer. Please try again in a minute.':
    'O servidor de reuniões não responde. Tente de novo em um minuto.',
  'The meeting begins when a moderator comes. Please wait a little.':
    'A reunião começa quando um moderador chegar. Aguarde um pouco.',
  'This meeting is full. Please try again when somebody has left.':
    'Esta reunião está cheia. Tente de novo quando alguém sair.',
  'Too many meetings are running for this one to start. Please try again when another one has ended, or tell the person who invited you.':
    'Há reuniões demais em andamento para esta começar. Tente de novo quando outra terminar ou avise quem convidou você.',
  'Too many people are in meetings at the moment. Please try again when somebody has left, or tell the person who invited you.':
    'Há pessoas demais em reuniões no momento. Tente de novo quando alguém sair ou avise quem convidou você.',
  'This meeting was just ended. Please try again in a minute.':
    'Esta reunião acabou de ser encerrada. Tente de novo em um minuto.',
  'A room takes at most {1} access codes.': 'Uma sala aceita no máximo {1} códigos de acesso.',
  'The service provider is gone.': 'O provedor de serviço não existe mais.',
  'This must be later than started_from.': 'Precisa ser depois de started_from.',
  'This must be later than since.': 'Precisa ser depois de since.',
  'Say which kind of thing entity_id names.': 'Diga a que tipo de coisa entity_id se refere.',

  'This recording was deleted.': 'Esta gravação foi excluída.',
  'This recording is still being processed.': 'Esta gravação ainda está sendo processada.',
  'This recording is not published.': 'Esta gravação não está publicada.',
  'The provider does not have this recording at the moment.': 'O provedor não tem esta gravação no momento.',
  'There is no public room here.': 'Não há sala pública aqui.',
  'This room does not show such a recording.': 'Esta sala não mostra esta gravação.',
  'The recording was changed again and again meanwhile.':
    'A gravação foi alterada várias vezes nesse meio-tempo.',
  'This kind of provider has no recordings.': 'Este tipo de provedor não tem gravações.',
  'The provider does not know this recording.': 'O provedor não conhece esta gravação.',
  'It is still being processed.': 'Ainda está sendo processada.',
  'The provider did not delete this recording.': 'O provedor não excluiu esta gravação.',
  'The provider did not change this recording.': 'O provedor não alterou esta gravação.',
  'The provider did not delete {1} of them; they may still be in the making.':
    'O provedor não excluiu {1} delas; talvez ainda estejam sendo geradas.',
  'The provider of this recording takes no subtitles or captions.':
    'O provedor desta gravação não aceita legendas.',
  'This recording was deleted: nothing of it is left but this record.':
    'Esta gravação foi excluída: dela só resta este registro.',
  'At most 1 MiB.': 'No máximo 1 MiB.',
  'Enter WebVTT: its first line starts with WEBVTT.': 'Informe WebVTT: a primeira linha começa com WEBVTT.',

  'This platform has an admin already. Sign in instead.':
    'Esta plataforma já tem um administrador. Entre com ele.',
  'This platform sends no mail. Ask an administrator for a link.':
    'Esta plataforma não envia e-mails. Peça um link a um administrador.',
  'Mail is not configured: set SMTP_URL and MAIL_FROM.':
    'O e-mail não está configurado: defina SMTP_URL e MAIL_FROM.',
  'This link is not valid, or was used already. Ask for a new one.':
    'Este link não é válido ou já foi usado. Peça outro.',
  'This link has expired. Ask for a new one.': 'Este link expirou. Peça outro.',
  'This job is running. Delete it when it has ended.':
    'Esta tarefa está em andamento. Exclua-a quando terminar.',
  'This job is {1}: there is nothing to repeat.': 'Esta tarefa está {1}: não há nada a repetir.',
  'It took longer than {1} seconds.': 'Demorou mais de {1} segundos.',
  'Nobody knows how to do {1}.': 'Ninguém sabe fazer {1}.',
  'Sign in as {1}, then accept.': 'Entre como {1} e depois aceite.',
  'This invitation is for {1}; you are signed in as somebody else.':
    'Este convite é para {1}; você entrou como outra pessoa.',
  'This invitation was just used or changed. Open its link again.':
    'Este convite acabou de ser usado ou alterado. Abra o link de novo.',
  'This invitation link is not valid. Ask for a new one.': 'Este link de convite não é válido. Peça outro.',
  'The customer has no access at the moment.': 'O cliente está sem acesso no momento.',
  'This invitation was accepted already. Sign in.': 'Este convite já foi aceito. Entre na plataforma.',
  'This invitation was taken back.': 'Este convite foi cancelado.',
  'This invitation was accepted.': 'Este convite foi aceito.',
  'This invitation has expired. Ask for a new one.': 'Este convite expirou. Peça outro.',
  'This address belongs to somebody who is a member here already.':
    'Este endereço é de alguém que já tem um vínculo aqui.',
  'This address has an open invitation to this already.': 'Este endereço já tem um convite aberto para cá.',
  'Only addresses of {1} may be invited here.': 'Só endereços de {1} podem ser convidados aqui.',
  'The person who invited you can no longer do so. Ask for a new invitation.':
    'Quem convidou você não pode mais convidar. Peça um novo convite.',
  'Too many invitations. Wait a little, then go on.': 'Convites demais. Espere um pouco e continue.',
  'Enter an IP address or a range such as 192.0.2.0/24.':
    'Informe um endereço ou uma faixa como 192.0.2.0/24.',
  'It can’t last longer than the credential that you send.':
    'Não pode durar mais do que a credencial que você envia.',
  'It can’t be good from elsewhere than the credential that you send.':
    'Não pode valer de outros endereços além dos da credencial que você envia.',
  'This credential was revoked, and that is for good: make a new one.':
    'Esta credencial foi revogada, e isso é definitivo: crie uma nova.',
  'This credential has expired: give it a later end first.':
    'Esta credencial expirou: dê a ela um prazo maior antes.',
  'A credential can’t change what it may do itself.':
    'Uma credencial não pode alterar o que ela mesma pode fazer.',
  'Use 1 to 255 printable ASCII characters.': 'Informe de 1 a 255 caracteres ASCII imprimíveis.',
  'At most 50 ranges.': 'No máximo 50 faixas.',
  'At most 30 days.': 'No máximo 30 dias.',
  'Choose a day that is not before the first one.': 'Escolha um dia que não seja anterior ao primeiro.',
  'Choose at most {1} days.': 'Escolha no máximo {1} dias.',
  'These are more than {1}: choose longer ones, or fewer days.':
    'São mais de {1}: escolha períodos maiores ou menos dias.',

  'This is required.': 'Obrigatório.',
  'There is no such attribute.': 'Este atributo não existe.',
  'At most {1} characters.': 'No máximo {1} caracteres.',
  'At least {1} characters.': 'No mínimo {1} caracteres.',
  'Must be at most {1} characters long.': 'Pode ter no máximo {1} caracteres.',
  'No control characters.': 'Sem caracteres de controle.',
  'Name at least one.': 'Indique pelo menos um.',
  'At most {1} at once.': 'No máximo {1} de uma vez.',
  'Say what to change.': 'Diga o que alterar.',
  'At most 50 keys.': 'No máximo 50 chaves.',
  'At most {1} keys.': 'No máximo {1} chaves.',
  'At most 16 KiB as JSON.': 'No máximo 16 KiB em JSON.',
  'Values are scalars, or one level of nested object or array.':
    'Os valores são simples, ou um só nível de objeto ou lista.',
  'An id, a ULID or a UUID.': 'Um id, um ULID ou um UUID.',
  'Enter a time such as 2026-12-31T23:59:00Z.': 'Informe um momento como 2026-12-31T23:59:00Z.',
  'Enter a time between the years 0 and 9999, in UTC.': 'Informe um momento entre os anos 0 e 9999, em UTC.',
  'Enter a day such as 2026-11-21.': 'Informe um dia como 2026-11-21.',
  'Enter a day between the years 1970 and 9998.': 'Informe um dia entre os anos 1970 e 9998.',
  'Enter a date such as 2020-05-31.': 'Informe uma data como 2020-05-31.',
  'Enter an ISO 3166-1 country, such as DE.': 'Informe um país da ISO 3166-1, como BR.',
  'Enter an ISO 4217 currency, such as EUR.': 'Informe uma moeda da ISO 4217, como BRL.',
  'Enter a language tag such as en or pt-BR.': 'Informe um idioma como en ou pt-BR.',
  'Enter a language, such as pt-BR.': 'Informe um idioma, como pt-BR.',
  'Enter a time zone such as Europe/Berlin.': 'Informe um fuso horário como America/Sao_Paulo.',
  'Enter an email address.': 'Informe um endereço de e-mail.',
  'Enter a number with its country code, such as +49 30 123456.':
    'Informe um número com o código do país, como +55 11 3456-7890.',
  'Enter a domain such as meet.example.com.': 'Informe um domínio como meet.example.com.',
  'Enter an origin such as https://www.example.com.': 'Informe uma origem como https://www.example.com.',
  'Enter a color such as #1a73e8.': 'Informe uma cor como #1a73e8.',
  'Use 4 to 12 letters (A to Z) and digits.': 'Informe de 4 a 12 letras (A a Z) e dígitos.',
  'Use 16 to 100 random letters and digits.': 'Informe de 16 a 100 letras e dígitos aleatórios.',
  'Letters, digits and hyphens, at most 63.': 'Letras, dígitos e hifens, no máximo 63.',
  'Letters, digits, hyphens and underscores, at most 40.':
    'Letras, dígitos, hifens e sublinhados, no máximo 40.',
  'Letters and digits with single hyphens between.': 'Letras e dígitos, com hifens simples entre eles.',
  'Small letters, digits, _ and -, up to 64.': 'Letras minúsculas, dígitos, _ e -, até 64.',
  'Up to 100 letters, digits and . : _ - (no email address).':
    'Até 100 letras, dígitos e . : _ - (nenhum e-mail).',
  'This name is reserved for the platform.': 'Este nome é reservado à plataforma.',
  'No user name or password in it.': 'Sem nome de usuário nem senha.',
  'A CPF has 11 digits.': 'Um CPF tem 11 dígitos.',
  'The check digits of this CPF are wrong.': 'Os dígitos verificadores deste CPF estão errados.',
  'A CNPJ has 12 letters or digits and 2 check digits.':
    'Um CNPJ tem 12 letras ou dígitos e 2 dígitos verificadores.',
  'The check digits of this CNPJ are wrong.': 'Os dígitos verificadores deste CNPJ estão errados.',
  'A CPF or CNPJ is of Brazil: BR.': 'CPF e CNPJ são do Brasil: BR.',
  'Only members of the European Union, and GB for XI numbers, have these.':
    'Só países da União Europeia, e GB para números XI, têm este documento.',
  'A VAT number of {1} is {2} and {3}.': 'Um número de IVA de {1} é {2} e {3}.',
  'The check digits of this VAT number are wrong.':
    'Os dígitos verificadores deste número de IVA estão errados.',
  'Postal codes of this country look different.': 'Os códigos postais deste país têm outro formato.',
  'Digits only.': 'Só dígitos.',
  'Only one address of each type can be the default.': 'Só um endereço de cada tipo pode ser o padrão.',
  'Only one telephone can be the default.': 'Só um telefone pode ser o padrão.',
  'A business needs a company name.': 'Uma empresa precisa da razão social.',
  'A whole number of minor units (cents).': 'Um número inteiro de centavos.',
  'Not below zero.': 'Não pode ser negativo.',
  'Name one place: a customer, an account or a room; none for the platform.':
    'Indique um lugar: um cliente, uma conta ou uma sala; nenhum, para a plataforma.',
  'At least 10.': 'No mínimo 10.',
  'At most 100.': 'No máximo 100.',
  'Only what can be sold of this service.': 'Só o que pode ser vendido deste serviço.',
  'There is {1} to include.': 'Pode-se incluir {1}.',
}
