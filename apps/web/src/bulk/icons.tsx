import BadgeCheck from 'lucide-solid/icons/badge-check'
import CircleCheck from 'lucide-solid/icons/circle-check'
import CircleOff from 'lucide-solid/icons/circle-off'
import CirclePause from 'lucide-solid/icons/circle-pause'
import Eye from 'lucide-solid/icons/eye'
import EyeOff from 'lucide-solid/icons/eye-off'
import Globe from 'lucide-solid/icons/globe'
import Link from 'lucide-solid/icons/link'
import PackageX from 'lucide-solid/icons/package-x'
import RefreshCw from 'lucide-solid/icons/refresh-cw'
import ShieldAlert from 'lucide-solid/icons/shield-alert'
import Store from 'lucide-solid/icons/store'
import Trash from 'lucide-solid/icons/trash'
import type { JSX } from 'solid-js'
import type { Verb } from './messages.ts'

const icons = {
  activate: CircleCheck,
  deactivate: CircleOff,
  suspend: CirclePause,
  terminate: CircleOff,
  make_public: Globe,
  make_private: Link,
  hide: EyeOff,
  show: Eye,
  retire: PackageX,
  sell: Store,
  publish: Eye,
  unpublish: EyeOff,
  sync: RefreshCw,
  mark_delinquent: ShieldAlert,
  clear_delinquent: BadgeCheck,
  delete: Trash,
} satisfies Record<Verb, unknown>

/** The drawing before what is done. */
export default function VerbIcon(props: { verb: Verb }): JSX.Element {
  return icons[props.verb]({ size: 14 })
}
