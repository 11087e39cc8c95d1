import { dictionary } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'

const count = plural('en')

/** The words of the pages for people who are not signed in. */
export const t = dictionary(
  {
    email: 'E-mail',
    password: 'Password',
    'password.new': 'New password',
    'password.hint': 'At least 8 characters. A few unrelated words are easy to remember.',
    'password.short': 'Use at least 8 characters',
    first_name: 'First name',
    last_name: 'Last name',
    missing: 'Fill this in',

    'sign_in.title': 'Sign in to StreamWise',
    'sign_in.submit': 'Sign in',
    'sign_in.setup': 'Your account is ready. Sign in to begin.',
    'sign_in.forgot': 'Forgot password?',
    'sign_in.back': 'Back to sign-in',
    'sign_in.wrong': 'E-mail or password is not right.',
    'sign_in.unavailable': 'Sign-in is not available right now. Try again in a moment.',
    limited: ({ seconds }: { seconds: number }) =>
      seconds < 90
        ? `Too many attempts. Try again in ${count(seconds, 'second', 'seconds')}.`
        : `Too many attempts. Try again in ${count(Math.ceil(seconds / 60), 'minute', 'minutes')}.`,

    'again.title': 'Sign in to go on',
    'again.text': 'Your session has ended. Nothing on this page is lost: it goes on where it was.',
    'again.other': 'This is another account: the page is left, and what was typed on it is lost.',
    'again.leave': 'Leave this page',
    'again.gave_up': 'This was not sent: the session has ended.',

    'forgot.title': 'Forgot your password?',
    'forgot.text': 'We send you a link to choose a new one.',
    'forgot.submit': 'Send link',
    'forgot.sent': 'Look into your mail',
    'forgot.sent.text': ({ email }: { email: string }) =>
      `If ${email} has an account here, a link to choose a new password is on its way. It works for one hour.`,
    'forgot.no_mail': 'This platform sends no mail. Ask an administrator for a link.',

    'choose.title': 'Choose a password',
    'choose.text': 'You are signed in with it right after. Everywhere else, your account is signed out.',
    'choose.submit': 'Save and sign in',
    'choose.dead': 'This link does not work',
    'choose.dead.text': 'It has expired, was used already, or is not complete. Ask for a new one.',
    'choose.new_link': 'Get a new link',

    'invitation.opening': 'Opening the invitation…',
    'invitation.title': ({ place }: { place: string }) => `Join ${place}`,
    'invitation.platform': 'StreamWise',
    'invitation.by': ({ name, role }: { name: string; role: string }) =>
      `${name} invites you. Your role: ${role}.`,
    'invitation.plain': ({ role }: { role: string }) => `You are invited. Your role: ${role}.`,
    'invitation.for': ({ email }: { email: string }) => `This invitation is for ${email}.`,
    'invitation.account': 'Choose a password, and your account is ready.',
    'invitation.known': 'You have an account already: sign in to accept.',
    'invitation.signed_in': ({ name }: { name: string }) => `You are signed in as ${name}.`,
    'invitation.someone_else': ({ email }: { email: string }) =>
      `You are signed in as ${email}. Sign in with the address of the invitation to accept it.`,
    'invitation.accept': 'Accept invitation',
    'invitation.dead': 'This invitation does not work',
    'invitation.dead.text': 'Its link is not complete, or a newer one was sent. Look for the latest mail.',
    'invitation.expired': 'This invitation has expired',
    'invitation.expired.text': 'Ask whoever invited you to send it again.',
    'invitation.revoked': 'This invitation was taken back',
    'invitation.revoked.text': 'Ask whoever invited you what happened.',
    'invitation.accepted': 'This invitation was accepted',
    'invitation.accepted.text': 'Sign in to go on.',
    'role.admin': 'Admin',
    'role.support': 'Support',
    'role.customer_owner': 'Customer owner',
    'role.account_manager': 'Account manager',
    'role.moderator': 'Moderator',
    'role.viewer': 'Viewer',
    'setup.missing': 'This set-up link is not complete',
    'setup.missing.text': 'Open the whole link that the server printed when it started.',
    'setup.submit': 'Create administrator',
    'setup.text': 'This creates the first administrator. The link works once.',
    'setup.title': 'Set up StreamWise',
    retry: 'Try again',
  },
  { 'pt-BR': () => import('./messages-pt-br.ts') },
)
