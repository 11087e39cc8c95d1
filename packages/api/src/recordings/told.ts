import type { ProviderRecording } from '@streamwise/providers'
import type { RecordingRow } from './resource.ts'

type Told = Pick<
  RecordingRow,
  | 'name'
  | 'state'
  | 'started_at'
  | 'ended_at'
  | 'length_seconds'
  | 'size_bytes'
  | 'size_mb'
  | 'participants'
  | 'formats'
  | 'thumbnails'
>

const MB = 1_000_000
/** No recording has more of either. */
const MOST = 20
const LONGEST_NAME = 200
const LONGEST_URL = 2_000
/** The last ms that can be written with four digits of a year. */
const LAST = 253_402_300_799_999

/** What a provider tells of a recording, as we keep it: bounded, and with links that a browser may follow. */
export function toldOf(recording: ProviderRecording): Told {
  const formats = recording.formats.filter(isWeb).slice(0, MOST)
  const lengths = formats.flatMap(({ length_seconds }) => length_seconds ?? [])
  const sizes = formats.flatMap(({ size_bytes }) => size_bytes ?? [])
  const size = recording.size_bytes ?? (sizes.length ? sizes.reduce((sum, each) => sum + each) : null)
  const size_bytes = whole(size)
  const started_at = Math.min(whole(recording.started_at) ?? 0, LAST)
  return {
    name: nameOf(recording.name),
    state: recording.state,
    started_at,
    ended_at: Math.max(started_at, Math.min(whole(recording.ended_at) ?? 0, LAST)),
    length_seconds: lengths.length ? whole(Math.max(...lengths)) : null,
    size_bytes,
    size_mb: Math.ceil((size_bytes ?? 0) / MB),
    participants: whole(recording.participants),
    formats: formats.map(({ type, url, length_seconds, size_bytes: bytes }) => ({
      type: lineOf(type).slice(0, 50),
      url,
      length_seconds: whole(length_seconds),
      size_bytes: whole(bytes),
    })),
    thumbnails: recording.thumbnails
      .filter(isWeb)
      .slice(0, MOST)
      .map(({ url, alt }) => ({ url, alt: alt === null ? null : lineOf(alt).slice(0, LONGEST_NAME) })),
  }
}

const isWeb = ({ url }: { url: string }): boolean =>
  url.length <= LONGEST_URL && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)

const nameOf = (text: string): string => lineOf(text).slice(0, LONGEST_NAME).trim() || 'Recording'
const lineOf = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim()

const whole = (value: number | null): number | null =>
  value !== null && Number.isFinite(value) && value >= 0 ? Math.min(Math.round(value), 2 ** 53 - 1) : null

/** For how long a provider's word that something deleted is there is not believed, in ms: its lists may lag behind. */
const SETTLING = 10 * 60_000

/** What a row becomes by what its provider tells of it, and whether anybody can see the difference. */
export function changesBy(
  row: RecordingRow,
  recording: ProviderRecording,
  now: number,
): { values: Partial<RecordingRow>; visible: boolean } {
  const seen = { synced_at: now, missing_since: null }
  const { name, ...told } = toldOf(recording)
  if (row.state === 'deleted' && (told.state === 'deleted' || now < (row.deleted_at ?? 0) + SETTLING))
    return { values: seen, visible: false }
  if (told.state === 'deleted') return { values: { ...gone(now), ...seen }, visible: true }
  const wanted_state = row.wanted_state === told.state ? null : row.wanted_state
  const wanted_name = row.wanted_name === name ? null : row.wanted_name
  const values = {
    ...told,
    // What is not told any more is as it was.
    participants: told.participants ?? row.participants,
    length_seconds: told.length_seconds ?? row.length_seconds,
    name: row.wanted_name ?? name,
    wanted_state,
    wanted_name,
    sync_error: wanted_state === null && wanted_name === null ? null : row.sync_error,
    deleted_at: null,
  }
  const visible = Object.entries(withoutLinks(values)).some(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(withoutLinks(row), key)),
  )
  return { values: { ...values, ...seen }, visible }
}

/** What a recording becomes that its provider does not have any more. */
export const gone = (now: number) =>
  ({
    state: 'deleted',
    deleted_at: now,
    wanted_state: null,
    wanted_name: null,
    sync_error: null,
    missing_since: null,
    formats: [],
    thumbnails: [],
  }) satisfies Partial<RecordingRow>

/** Links may be new each time that they are asked for: no change of the recording. */
const withoutLinks = <Of extends Partial<RecordingRow>>({ thumbnails: _, ...of }: Of) => ({
  ...of,
  formats: of.formats?.map(({ url: __, ...format }) => format),
})
