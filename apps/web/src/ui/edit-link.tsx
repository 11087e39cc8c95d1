import Pencil from 'lucide-solid/icons/pencil'
import { t } from '#messages/index.ts'
import { Link } from './link.tsx'

/** Leads from the page of one thing to its form. */
export function EditLink(props: { href: string }) {
  return (
    <Link href={props.href} button="secondary" icon={<Pencil size={14} />}>
      {t('action.edit')}
    </Link>
  )
}
