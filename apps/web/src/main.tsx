import './app/app.css'
import { render } from 'solid-js/web'
import { App } from '#app/app.tsx'
import { applyDensity } from '#app/density.ts'
import { applyTheme } from '#app/theme.ts'
import { messagesReady } from '#messages/dictionary.ts'
import { locale } from '#messages/locale.ts'

// The content security policy forbids making code from text: the validation library must not even try.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

applyTheme()
applyDensity()
document.documentElement.lang = locale()
await messagesReady()
const root = document.getElementById('root')
if (root) render(() => <App />, root)
