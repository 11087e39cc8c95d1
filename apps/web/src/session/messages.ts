import { dictionary } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'

const count = plural('en')

/** The words of the pages for people who are not signed in. */
export const t = dictionary(
  {
    email: 'Email',
    password: 'Password',
    'password.new': 'New password',
    'password.hint': 'At least 8 characters. A few unrelated words are easy to remember.',
    'password.short': 'Use at least 8 characters',
    first_name: 'First name',
    last_name: 'Last name',
    missing: 'Fill this in',

    'sign_in.title': 'Sign in to StreamWise',
    'sign_in.submit': 'Sign in',
    'sign_in.first':
      'This platform has no administrator yet. Open the setup link that the server printed when it started.',
    'sign_in.setup': 'Your account is ready. Sign in to begin.',
    'sign_in.forgot': 'Forgot password?',
    'sign_in.back': 'Back to sign-in',
    'sign_in.wrong': 'Incorrect email or password.',
    'sign_in.unavailable': 'Sign-in is not available right now. Try again in a moment.',
    limited: ({ seconds }: { seconds: number }) =>
      seconds < 90
        ? `Too many attempts. Try again in ${count(seconds, 'second', 'seconds')}.`
        : `Too many attempts. Try again in ${count(Math.ceil(seconds / 60), 'minute', 'minutes')}.`,

    'again.title': 'Sign in to continue',
    'again.text':
      'Your session has ended. Nothing on this page is lost: sign in to pick up where you left off.',
    'again.other': 'This is a different account. Continuing leaves this page and discards what you typed.',
    'again.leave': 'Leave this page',
    'again.gave_up': 'Not sent because the session has ended.',

    'forgot.title': 'Forgot your password?',
    'forgot.text': 'We’ll email you a link to choose a new one.',
    'forgot.submit': 'Send link',
    'forgot.sent': 'Check your email',
    'forgot.sent.text': ({ email }: { email: string }) =>
      `If ${email} has an account here, a link to choose a new password is on its way. It works for one hour.`,
    'forgot.no_mail': 'Email isn’t set up here. Ask an administrator for a link.',

    'choose.title': 'Choose a password',
    'choose.text': 'You’ll be signed in right away, and signed out everywhere else.',
    'choose.submit': 'Save and sign in',
    'choose.dead': 'This link doesn’t work',
    'choose.dead.text': 'It may have expired, been used already, or be incomplete. Ask for a new one.',
    'choose.new_link': 'Get a new link',

    'invitation.opening': 'Opening the invitation…',
    'invitation.title': ({ place }: { place: string }) => `Join ${place}`,
    'invitation.platform': 'StreamWise',
    'invitation.by': ({ name, role }: { name: string; role: string }) => `${name} invited you as ${role}.`,
    'invitation.plain': ({ role }: { role: string }) => `You’ve been invited as ${role}.`,
    'invitation.for': ({ email }: { email: string }) => `This invitation is for ${email}.`,
    'invitation.account': 'Choose a password to finish setting up your account.',
    'invitation.known': 'You already have an account. Sign in to accept.',
    'invitation.signed_in': ({ name }: { name: string }) => `You’re signed in as ${name}.`,
    'invitation.someone_else': ({ email }: { email: string }) =>
      `You’re signed in as ${email}. Sign in with the invited email address to accept.`,
    'invitation.accept': 'Accept invitation',
    'invitation.dead': 'This invitation doesn’t work',
    'invitation.dead.text': 'The link is incomplete, or a newer one was sent. Check for the latest email.',
    'invitation.expired': 'This invitation has expired',
    'invitation.expired.text': 'Ask the person who invited you to send it again.',
    'invitation.revoked': 'This invitation was revoked',
    'invitation.revoked.text': 'Contact the person who invited you.',
    'invitation.accepted': 'This invitation was already accepted',
    'invitation.accepted.text': 'Sign in to continue.',
    'role.admin': 'Admin',
    'role.support': 'Support',
    'role.customer_owner': 'Customer owner',
    'role.account_manager': 'Account manager',
    'role.moderator': 'Moderator',
    'role.viewer': 'Viewer',
    'setup.missing': 'This setup link is incomplete',
    'setup.missing.text': 'Open the full link the server printed when it started.',
    'setup.submit': 'Create administrator',
    'setup.text': 'This creates the first administrator. The link works once.',
    'setup.title': 'Set up StreamWise',
    retry: 'Try again',
  },
  { 'pt-BR': () => import('./messages-pt-br.ts') },
)
