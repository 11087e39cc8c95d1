import { writeFile } from 'node:fs/promises'
import { roomSettingsPage } from './room-settings.ts'

// Writes the pages of docs/operators that are made from the code.
await writeFile(new URL('../../docs/operators/room-settings.md', import.meta.url), roomSettingsPage())
