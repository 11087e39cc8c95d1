/** What a test of a provider finds, what is wrong with its properties, and how the platform itself is. */
export default {
  'The address {1} is inside a private network. Set ALLOW_PRIVATE_ADDRESSES=true to allow connections to such addresses.':
    'O endereço {1} fica em uma rede privada. Defina ALLOW_PRIVATE_ADDRESSES=true para permitir conexões a endereços assim.',
  'The address holds spaces or characters that cannot be printed.':
    'O endereço contém espaços ou caracteres que não podem ser impressos.',
  'The address must be a whole one, such as {1}.': 'O endereço precisa ser completo, como {1}.',
  'The address must not hold a user name or password.':
    'O endereço não pode conter nome de usuário nem senha.',
  'The address must not hold a query (?) or a fragment (#).':
    'O endereço não pode conter consulta (?) nem fragmento (#).',
  'The address must begin with https://; http:// is for servers on this very machine.':
    'O endereço precisa começar com https://; http:// é para servidores nesta mesma máquina.',
  'The server did not answer within {1} seconds.': 'O servidor não respondeu em {1} segundos.',
  "No secure connection: the server's certificate or TLS set-up is not valid ({1}).":
    'Sem conexão segura: o certificado ou a configuração de TLS do servidor não é válida ({1}).',
  "No secure connection: the server's certificate or TLS set-up is not valid.":
    'Sem conexão segura: o certificado ou a configuração de TLS do servidor não é válida.',
  'The hostname doesn’t resolve to an address.': 'O nome do servidor não leva a nenhum endereço.',
  'Something answers at this address, but it does not speak HTTP.':
    'Algo responde neste endereço, mas não fala HTTP.',
  'The server refuses connections on this port.': 'O servidor recusa conexões nesta porta.',
  'No connection: the host name may not resolve, or its certificate not be valid.':
    'Sem conexão: o nome talvez não exista, ou o certificado não seja válido.',
  'No connection to the server, or it broke off.': 'Sem conexão com o servidor, ou ela caiu.',
  'No secure connection to the server (HTTP {1}).': 'Sem conexão segura com o servidor (HTTP {1}).',
  'The server did not answer in time.': 'O servidor não respondeu a tempo.',
  'The server did not answer in time (HTTP {1}).': 'O servidor não respondeu a tempo (HTTP {1}).',
  'No connection to the server (HTTP {1}).': 'Sem conexão com o servidor (HTTP {1}).',
  'Only http and https addresses can be called.': 'Só endereços http e https podem ser chamados.',
  'The answer is larger than any that such a server gives.':
    'A resposta é maior do que qualquer uma que um servidor assim dá.',
  'The server broke off in the middle of its answer.': 'O servidor parou no meio da resposta.',
  "The load balancer refuses the checksum: the secret is wrong, or not this tenant's, or the address does not begin with a tenant's name.":
    'O balanceador recusa a verificação: o segredo está errado, ou não é deste inquilino, ou o endereço não começa com o nome de um inquilino.',
  'The load balancer does not answer to this host name (HTTP 403): its URL_HOST must allow it, and a tenant is reached under a host of its own.':
    'O balanceador não responde por este nome (HTTP 403): o URL_HOST dele precisa permiti-lo, e um inquilino tem um nome próprio.',
  'The list of servers can not be read.': 'A lista de servidores não pode ser lida.',
  'There is a web page at this address where Jitsi Meet has a script.':
    'Neste endereço há uma página da web onde o Jitsi Meet teria um script.',
  'The server answers, but not as Jitsi Meet does.': 'O servidor responde, mas não como o Jitsi Meet.',
  'There is no Jitsi Meet at this address (HTTP {1}).': 'Não há Jitsi Meet neste endereço (HTTP {1}).',
  'The server sends the request on to another address (HTTP {1}): enter the address that it leads to.':
    'O servidor encaminha a requisição a outro endereço (HTTP {1}): informe o endereço final.',
  'The server is turning requests away (HTTP {1}).': 'O servidor está recusando requisições (HTTP {1}).',
  'The server is failing (HTTP {1}).': 'O servidor está com falha (HTTP {1}).',
  'The server refuses requests to this host name or path (HTTP {1}).':
    'O servidor recusa requisições a este nome ou caminho (HTTP {1}).',
  'There is no BigBlueButton API at this address (HTTP {1}).':
    'Não há API do BigBlueButton neste endereço (HTTP {1}).',
  'There is a web page at this address, not the BigBlueButton API.':
    'Neste endereço há uma página da web, não a API do BigBlueButton.',
  'The server answers, but not as the BigBlueButton API does.':
    'O servidor responde, mas não como a API do BigBlueButton.',
  'The server answers but refuses the checksum: the secret is wrong, or the server does not take this checksum algorithm.':
    'O servidor responde, mas recusa a verificação: o segredo está errado ou o servidor não aceita este algoritmo.',
  'The server answers but refuses every checksum: the secret is wrong.':
    'O servidor responde, mas recusa toda verificação: o segredo está errado.',
  'Mail is not configured.': 'O e-mail não está configurado.',
  'There is no mail named {1}.': 'Não existe e-mail com o nome {1}.',
  'The server does not know this meeting.': 'O servidor não conhece esta reunião.',
  'The meeting has ended.': 'A reunião terminou.',
  'This server does not know this call.': 'Este servidor não conhece esta chamada.',
  'The link into the meeting is too long for the server.':
    'O link da reunião é longo demais para o servidor.',
  'The server answers in XML where it should in JSON.': 'O servidor responde em XML onde deveria usar JSON.',
  "The room's name and texts are too long to be sent to the server.":
    'O nome e os textos da sala são longos demais para enviar ao servidor.',
  'The meeting was just ended and is still closing.':
    'A reunião acabou de ser encerrada e ainda está fechando.',
  "The server's list of text tracks can not be read.": 'A lista de legendas do servidor não pode ser lida.',
  "The server's answer lacks a usable {1}.": 'Falta um {1} utilizável na resposta do servidor.',
  'Enter the address of the server.': 'Informe o endereço do servidor.',
  'The address is longer than {1} characters.': 'O endereço tem mais de {1} caracteres.',
  'The address may name one tenant after the host, as in https://meet.example.com/tenant, and no deeper path.':
    'O endereço pode ter um inquilino depois do nome, como em https://meet.example.com/tenant, e nada mais fundo.',
  'The server is open to all: nobody is asked for a token.':
    'O servidor está aberto a todos: não pede token a ninguém.',
  'Whether the server takes this app ID and secret shows only when somebody joins.':
    'Se o servidor aceita este app ID e segredo, só se vê quando alguém entra.',
  'The stored private key cannot be read: enter it again.':
    'A chave privada guardada não pode ser lida: informe-a de novo.',
  'Whether 8x8 knows the AppID and the key shows only when somebody joins.':
    'Se a 8x8 conhece o AppID e a chave, só se vê quando alguém entra.',
  'The key is too short: RS256 wants an RSA key of {1} bits or more.':
    'A chave é curta demais: RS256 exige uma chave RSA de {1} bits ou mais.',
  'This is not a whole RSA private key: copy the file again, from its first line to its last.':
    'Esta não é uma chave privada RSA completa: copie o arquivo de novo, da primeira à última linha.',
  'The key is locked with a passphrase: enter it without one (`openssl pkey -in locked.pem -out key.pem`).':
    'A chave está protegida por senha: informe-a sem senha (`openssl pkey -in locked.pem -out key.pem`).',
  'The key is in the form of OpenSSH: turn it into PEM (`ssh-keygen -p -m PEM -f key`).':
    'A chave está no formato OpenSSH: converta-a para PEM (`ssh-keygen -p -m PEM -f key`).',
  'This is the public key; the private one is needed here.':
    'Esta é a chave pública; aqui é preciso a privada.',
  'This is a certificate; the private key is needed here.':
    'Este é um certificado; aqui é preciso a chave privada.',
  'The key must be one of RSA, for RS256.': 'A chave precisa ser RSA, para RS256.',
  'Enter the whole key in PEM form, from -----BEGIN PRIVATE KEY----- to -----END PRIVATE KEY-----.':
    'Informe a chave inteira em PEM, de -----BEGIN PRIVATE KEY----- a -----END PRIVATE KEY-----.',
  'Enter the {1}, or choose no authentication.': 'Informe {1}, ou escolha nenhuma autenticação.',
  'Enter the shared secret.': 'Informe o segredo compartilhado.',
  'Enter the audience.': 'Informe a audiência.',
  'Enter the key ID.': 'Informe o ID da chave.',
  'Enter the private key.': 'Informe a chave privada.',
  'Enter the {1}.': 'Informe {1}.',
  'This is longer than {1} characters.': 'Tem mais de {1} caracteres.',
  'This holds characters that cannot be printed.': 'Contém caracteres que não podem ser impressos.',
  'The secret is longer than {1} characters.': 'O segredo tem mais de {1} caracteres.',
  'The secret holds characters that cannot be printed.':
    'O segredo contém caracteres que não podem ser impressos.',
  'The key is longer than {1} characters.': 'A chave tem mais de {1} caracteres.',
  'Choose jwt or none.': 'Escolha jwt ou none.',
  'Choose one of {1}.': 'Escolha um de {1}.',
  'An AppID looks like vpaas-magic-cookie- and 32 hexadecimal digits.':
    'Um AppID é vpaas-magic-cookie- seguido de 32 dígitos hexadecimais.',
  'A key ID looks like 4f4910, or like <AppID>/4f4910.': 'Um ID de chave é como 4f4910 ou <AppID>/4f4910.',
  'This key belongs to another AppID.': 'Esta chave é de outro AppID.',
  'Must be true or false.': 'Precisa ser sim ou não.',
  'Must be a whole number from {1} to {2}.': 'Precisa ser um número inteiro de {1} a {2}.',
  'Must be one of {1}.': 'Precisa ser um de {1}.',
  'Must be a colour such as #1A73E8.': 'Precisa ser uma cor como #1A73E8.',
  'Must be a web address that begins with https://.': 'Precisa ser um endereço que comece com https://.',
  'Must be a text.': 'Precisa ser um texto.',
  'Must not hold characters that cannot be printed.':
    'Não pode conter caracteres que não podem ser impressos.',
  'Is too long: letters with accents, emoji and line breaks take more space than others.':
    'É longo demais: letras com acento, emojis e quebras de linha ocupam mais espaço.',
  'The message has no token.': 'A mensagem não tem token.',
  "The meeting's analytics can not be read.": 'Os dados de análise da reunião não podem ser lidos.',
  'The message holds no event.': 'A mensagem não contém nenhum evento.',
  "The message's checksum is not the provider's.": 'A verificação da mensagem não é do provedor.',
  'A server of this type sends no such message.': 'Um servidor deste tipo não envia esta mensagem.',
  'The message is too large.': 'A mensagem é grande demais.',
  'The message holds no signed_parameters.': 'A mensagem não contém signed_parameters.',
  'The signed parameters name no recording.': 'Os parâmetros assinados não indicam nenhuma gravação.',
  "The message's token is not the provider's, or has expired.":
    'O token da mensagem não é do provedor ou expirou.',
  'This is not signed by the provider.': 'Isto não está assinado pelo provedor.',
  'This can’t be read.': 'Isto não pode ser lido.',
  '{1} It is asked again in a moment.': '{1} Será consultado de novo em instantes.',
  'The server did not answer when it was last called.': 'O servidor não respondeu à última chamada.',
  'It took {1} seconds to answer.': 'Demorou {1} segundos para responder.',
  'The meeting was changing all the time.': 'A reunião mudava o tempo todo.',
  'Nothing was thrown.': 'Falhou sem dizer por quê.',
  '{1} is down.': '{1} está fora do ar.',
  '{1} is degraded.': '{1} está degradado.',
  'Connected; version {1}.': 'Conectado; versão {1}.',
  'Name a stored provider, or give a provider type and its properties.':
    'Indique um provedor guardado, ou informe um tipo de provedor e suas propriedades.',
  '{1} given up.': '{1} abandonadas.',
  '{1} due for more than five minutes: does the clock run?':
    '{1} atrasadas há mais de cinco minutos: o relógio está rodando?',
}
