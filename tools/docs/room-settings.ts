import { type RoomSetting, roomSettings } from '@streamwise/providers'

const header = ['setting', 'value', 'default', 'BigBlueButton', 'since', 'what it does']

/** The page docs/operators/room-settings.md: what a room on BigBlueButton or Scalelite can be set to, by group. */
export function roomSettingsPage(): string {
  const groups = new Map<string, [string, RoomSetting][]>()
  for (const entry of Object.entries(roomSettings))
    groups.set(entry[1].group, [...(groups.get(entry[1].group) ?? []), entry])
  const sections = [...groups].map(([group, entries]) => `## ${group}\n\n${table(entries)}\n`)
  return `${intro}\n${sections.join('\n')}\n${outro}`
}

const intro = `# Settings of a room

Given as \`room_settings\` of a [room](rooms.md) whose provider is a [BigBlueButton](provider-bbb.md) or a
[Scalelite](provider-scalelite.md). What is not given is left to the server's own default; the one shown is BigBlueButton's. A
running meeting keeps the settings that it was started with. An older server ignores what is newer than it is.

Made from the table that the form, the validation and the adapter read (\`packages/providers/src/bbb/room-settings.ts\`) by
\`node tools/docs/main.ts\`.
`

const outro = `## Limits of texts

Texts share the 8 KiB that a request's address has: letters with accents, emoji and line breaks take more of it, so a
text can be too long before it has the most characters allowed; the error then says so.

Besides these, every room has [settings of its own page](rooms.md#settings): its description, pictures, whether people wait for
a moderator, and whether it shows its recordings.
`

function table(entries: [string, RoomSetting][]): string {
  const rows = entries.map(([name, setting]) => [
    `\`${name}\``,
    wordsOf(setting),
    setting.default === undefined ? '' : `\`${setting.default}\``,
    targetOf(setting),
    setting.since ?? '',
    `${setting.title}. ${setting.description}${setting.recording ? ' Only where the subscription has `recording`.' : ''}`,
  ])
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map(row => row[column]?.length ?? 0)),
  )
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(header), line(widths.map(width => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

function wordsOf(setting: RoomSetting): string {
  switch (setting.kind) {
    case 'text':
      return `text, up to ${setting.max} characters and ${setting.encoded} bytes${setting.multiline ? ', of several lines' : ''}`
    case 'boolean':
      return 'true or false'
    case 'integer':
      return `${setting.min} to ${setting.max}`
    case 'enum':
      return Object.keys(setting.labels)
        .map(word => `\`${word}\``)
        .join(', ')
    case 'color':
      return 'a colour such as `#1A73E8`'
    case 'url':
      return 'an `https` address, up to 2048 characters'
  }
}

function targetOf(setting: RoomSetting): string {
  if ('param' in setting) return `\`${setting.param}\``
  if ('disables' in setting) return `false: \`disabledFeatures\` has \`${setting.disables}\``
  return setting.presentation === 'url' ? '`<document url>` in the body' : '`<document filename>` in the body'
}
