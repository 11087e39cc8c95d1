import './app/app.css'
import { render } from 'solid-js/web'
import { App } from '#app/app.tsx'
import { applyTheme } from '#app/theme.ts'
import { messagesReady } from '#messages/dictionary.ts'
import { locale } from '#messages/locale.ts'

applyTheme()
document.documentElement.lang = locale()
await messagesReady()
const root = document.getElementById('root')
if (root) render(() => <App />, root)
