import CalendarX2 from 'lucide-solid/icons/calendar-x-2'
import CircleAlert from 'lucide-solid/icons/circle-alert'
import DoorClosed from 'lucide-solid/icons/door-closed'
import Hourglass from 'lucide-solid/icons/hourglass'
import ServerOff from 'lucide-solid/icons/server-off'
import Unlink from 'lucide-solid/icons/unlink'
import WifiOff from 'lucide-solid/icons/wifi-off'
import { Dynamic } from 'solid-js/web'
import type { FailureKind } from './failure.ts'

const icons = {
  no_link: Unlink,
  expired: CalendarX2,
  room_closed: DoorClosed,
  unavailable: DoorClosed,
  no_server: ServerOff,
  server_silent: ServerOff,
  too_many: Hourglass,
  name: CircleAlert,
  offline: WifiOff,
  failed: CircleAlert,
  other: CircleAlert,
} satisfies Record<FailureKind, typeof Unlink>

/** A picture of what happened; the words beside it say the same. */
export const FailureIcon = (props: { kind: FailureKind; size: number }) => (
  <Dynamic component={icons[props.kind]} size={props.size} stroke-width={1.75} aria-hidden="true" />
)
