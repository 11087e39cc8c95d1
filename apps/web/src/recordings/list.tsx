import Film from 'lucide-solid/icons/film'
import { api } from '#api/client.ts'
import { usePages } from '#api/pages.ts'
import { BroughtFilters } from '#below/brought-filters.tsx'
import { t as shared } from '#messages/index.ts'
import { periodState, within } from '#ui/data/lately.ts'
import { now } from '#ui/data/now.ts'
import { timeZone } from '#ui/data/time-zone.ts'
import { useUrlState } from '#ui/data/url-state.ts'
import { ListPage } from '#ui/list-page.tsx'
import { DropdownMenu } from '#ui/overlays/dropdown-menu.tsx'
import { useRecordingActions } from './actions.tsx'
import { useRecordingBulk } from './bulk.ts'
import { recordingColumns } from './columns.tsx'
import { t } from './messages.ts'
import { pendingEvery } from './state.tsx'

const states = ['published', 'unpublished', 'processing', 'deleted'] as const
const brought = ['room_id', 'account_id', 'customer_id', 'subscription_id', 'meeting_id'] as const

/** All recordings that the reader may see; deleted ones where they are asked for. */
export default function Recordings() {
  const bulk = useRecordingBulk()
  const actions = useRecordingActions()
  const filters = useUrlState({
    search: '',
    state: ['', ...states],
    ...periodState,
    room_id: '',
    account_id: '',
    customer_id: '',
    subscription_id: '',
    meeting_id: '',
    sort: ['-created_at', 'created_at', 'started_at', '-started_at', 'name', '-name'],
  })
  const input = () => {
    const { period, from, until, ...given } = filters.input()
    const asked = within({ period, from, until }, now().getTime(), timeZone())
    return {
      ...given,
      from: asked.since,
      until: asked.until,
      total: true,
      include: ['room' as const, 'customer' as const],
    }
  }
  const recordings = usePages(api.recordings.list, input, () => ({ refetchInterval: pendingEvery }))
  return (
    <>
      <ListPage
        title={t('title')}
        description={t('about')}
        filters={filters}
        search={t('search')}
        selects={[
          {
            name: 'state',
            label: t('state'),
            options: states.map(value => ({ value, label: t(`state.${value}`) })),
          },
        ]}
        period={shared('lately.label')}
        brought={brought}
        list={recordings}
        columns={recordingColumns}
        bulk={bulk()}
        href={recording => `/recordings/${recording.id}`}
        actions={
          actions.any()
            ? recording => (
                <DropdownMenu
                  label={t('actions', { name: recording.name })}
                  groups={actions.menu(recording)}
                />
              )
            : undefined
        }
        empty={{ title: t('empty.title'), text: t('empty.text'), icon: <Film size={22} /> }}
      >
        <BroughtFilters filters={filters} names={brought} />
      </ListPage>
      {actions.dialogs()}
    </>
  )
}
