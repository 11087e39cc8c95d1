import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { TimeChart } from '#ui/chart/time-chart.tsx'
import { Columns, Stack } from '#ui/columns.tsx'
import { Age } from '#ui/data/age.tsx'
import { Badge } from '#ui/data/badge.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { Identifiers } from '#ui/data/identifiers.tsx'
import { MetadataView } from '#ui/data/metadata-view.tsx'
import { Meter } from '#ui/data/meter.tsx'
import { Reference } from '#ui/data/reference.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { EmailLink } from '#ui/email-link.tsx'
import { SkeletonLines } from '#ui/feedback/skeleton.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Tabs } from '#ui/tabs.tsx'
import type { Specimen } from './specimen.ts'

const moment = new Date(Date.now() - 3 * 60_000).toISOString()
const entity = {
  id: 'k3v9x0qa',
  ulid: '01K3V9X0QA7Z4M2N8P6R5S1T0W',
  uuid: '0198f6b8-7c1e-7a53-9f2d-2b0c61d1a9e4',
  created_at: moment,
  updated_at: moment,
}
const statuses = ['active', 'degraded', 'suspended', 'inactive', 'terminated', 'down', 'running', 'unknown']
const points = [3, 8, 5, 13, 9, 0, 11].map((value, at) => ({ at: `2026-11-1${at}`, value }))
const room = { path: ['rooms', 'get'], query: async () => ({ name: 'Physics 101' }) }

/** What is told of things. */
export const data: readonly Specimen[] = [
  {
    file: 'page-header',
    states: {
      Usual: () => (
        <PageHeader
          title="Physics 101"
          breadcrumbs={[{ label: 'Rooms', href: '/rooms' }]}
          aside={<StatusBadge status="active" />}
          description="Where a page is, what it shows, and what can be done here."
          actions={
            <>
              <Button>Edit</Button>
              <Button variant="primary">New link</Button>
            </>
          }
        />
      ),
    },
  },
  {
    file: 'card',
    states: {
      Usual: () => (
        <Card title="Details" description="What one should know" actions={<Button size="sm">Edit</Button>}>
          Its content.
        </Card>
      ),
      Bare: () => <Card>Its content.</Card>,
    },
  },
  {
    file: 'columns',
    states: {
      Usual: () => (
        <Columns>
          <Stack>
            <Card title="Links">Its own parts.</Card>
            <Card title="Recordings">One below the other.</Card>
          </Stack>
          <Card title="Details">What is told of it.</Card>
        </Columns>
      ),
      Even: () => (
        <Columns even>
          <Card title="Health">Its own part.</Card>
          <Card title="Load">What is told of it.</Card>
        </Columns>
      ),
      'On its way': () => (
        <Stack>
          <Card title="Links">
            <SkeletonLines lines={2} />
          </Card>
          <Card title="Recordings">Not seen before.</Card>
        </Stack>
      ),
    },
  },
  {
    file: 'email-link',
    states: { Usual: () => <EmailLink email="ana@aurora.example" /> },
  },
  {
    file: 'disclosure',
    states: {
      Closed: () => (
        <Disclosure title="Metadata" description="Facts of your own">
          Inside
        </Disclosure>
      ),
      Open: () => (
        <Disclosure title="Metadata" open>
          Inside
        </Disclosure>
      ),
    },
  },
  {
    file: 'tabs',
    states: {
      Usual: () => (
        <Tabs
          label="Room"
          tabs={[
            { id: 'overview', label: 'Overview', children: () => 'What it is' },
            { id: 'links', label: 'Links', count: 4, children: () => 'Four links' },
          ]}
        />
      ),
    },
  },
  {
    file: 'data/badge',
    states: {
      Neutral: () => <Badge>Default</Badge>,
      Accent: () => <Badge tone="accent">Trial</Badge>,
      Positive: () => <Badge tone="positive">Paid</Badge>,
      Warning: () => <Badge tone="warning">Expires soon</Badge>,
      Danger: () => <Badge tone="danger">Overdue</Badge>,
    },
  },
  {
    file: 'data/status-badge',
    states: Object.fromEntries(statuses.map(status => [status, () => <StatusBadge status={status} />])),
  },
  {
    file: 'data/description-list',
    states: {
      Usual: () => (
        <DescriptionList
          items={[
            { term: 'Account', value: 'Aurora Matriz' },
            { term: 'Price', value: 'R$ 1.299,00', hint: 'a month' },
            { term: 'Description', value: null },
          ]}
        />
      ),
    },
  },
  { file: 'data/identifiers', states: { Usual: () => <Identifiers entity={entity} /> } },
  {
    file: 'data/metadata-view',
    states: {
      Usual: () => <MetadataView value={{ crm_id: '0042', seats: 12, tags: ['a', 'b'] }} />,
      Empty: () => <MetadataView value={{}} />,
    },
  },
  {
    file: 'data/meter',
    states: {
      Some: () => <Meter label="Rooms" used={12} limit={100} text="12 of 100" />,
      Nearly: () => <Meter label="Rooms" used={92} limit={100} text="92 of 100" />,
      Full: () => <Meter label="Rooms" used={100} limit={100} text="100 of 100" />,
    },
  },
  {
    file: 'data/reference',
    states: {
      Usual: () => <Reference of={room} id="k3v9x0qa" name={({ name }) => name} href="/rooms/k3v9x0qa" />,
    },
  },
  {
    file: 'data/time',
    states: {
      Ago: () => <Time value={moment} />,
      Date: () => <Time value={moment} as="date" />,
      Clock: () => <Time value={moment} as="clock" />,
      Full: () => <Time value={moment} as="full" />,
      None: () => <Time value={null} />,
    },
  },
  { file: 'data/age', states: { Usual: () => <Age of={{ at: () => new Date(moment) }} /> } },
  {
    file: 'chart/time-chart',
    states: {
      Line: () => <TimeChart label="Meetings" by="day" series={[{ name: 'Meetings', points }]} />,
      Bars: () => (
        <TimeChart label="Meetings" by="day" series={[{ name: 'Meetings', points, shape: 'bar' }]} />
      ),
    },
  },
]
