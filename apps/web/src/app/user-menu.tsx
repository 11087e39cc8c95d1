import { useNavigate } from '@solidjs/router'
import CircleUser from 'lucide-solid/icons/circle-user'
import LogOut from 'lucide-solid/icons/log-out'
import Monitor from 'lucide-solid/icons/monitor'
import Moon from 'lucide-solid/icons/moon'
import Rows3 from 'lucide-solid/icons/rows-3'
import Rows4 from 'lucide-solid/icons/rows-4'
import Sun from 'lucide-solid/icons/sun'
import { Show } from 'solid-js'
import { api } from '#api/client.ts'
import { t } from '#messages/index.ts'
import { type Locale, locale, localeNames, locales, setLocale } from '#messages/locale.ts'
import { useSession } from '#session/session.ts'
import { DropdownMenu, type MenuItem } from '#ui/overlays/dropdown-menu.tsx'
import { type Density, density, setDensity } from './density.ts'
import { useLeave } from './leave.ts'
import { Reader, readerClass } from './reader.tsx'
import { setTheme, type Theme, theme } from './theme.ts'

/** Who is signed in; signing out, and how the dashboard looks. */
export default function UserMenu() {
  const session = useSession()
  const navigate = useNavigate()
  const leave = useLeave()

  const look = (value: Theme, icon: MenuItem['icon']): MenuItem => ({
    label: t(`theme.${value}`),
    icon,
    checked: theme() === value,
    onSelect: () => setTheme(value),
  })
  const space = (value: Density, icon: MenuItem['icon']): MenuItem => ({
    label: t(`density.${value}`),
    icon,
    checked: density() === value,
    onSelect: () => setDensity(value),
  })
  // Mails follow the profile, the page what was chosen on this device: it changes even where the profile can't.
  const read = (language: Locale): MenuItem => ({
    label: localeNames[language],
    checked: locale() === language,
    onSelect: () =>
      void api.users.updateMe
        .mutate({ locale: language })
        .catch(() => undefined)
        .then(() => setLocale(language)),
  })

  return (
    <DropdownMenu
      label={t('session.menu')}
      placement="top-start"
      triggerClass={readerClass}
      defaultOpen
      trigger={<Reader />}
      header={
        <Show when={session.data()?.platform}>
          <span class="text-xs text-ink-faint">{t('session.platform_admin')}</span>
        </Show>
      }
      groups={[
        [
          {
            label: t('session.profile'),
            icon: <CircleUser size={15} />,
            onSelect: () => navigate('/profile'),
          },
        ],
        {
          label: t('theme'),
          items: [
            look('system', <Monitor size={15} />),
            look('light', <Sun size={15} />),
            look('dark', <Moon size={15} />),
          ],
        },
        {
          label: t('density'),
          items: [space('comfortable', <Rows3 size={15} />), space('compact', <Rows4 size={15} />)],
        },
        { label: t('language'), items: locales.map(read) },
        [{ label: t('session.sign_out'), icon: <LogOut size={15} />, onSelect: () => void leave() }],
      ]}
    />
  )
}
