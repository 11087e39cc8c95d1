import './join.css'
import { render } from 'solid-js/web'
import { JoinPage } from './join-page.tsx'
import { linkOf } from './link.ts'
import { rememberedToken } from './remembered.ts'
import { formatOf, languageOf, wordsOf } from './words.ts'

const language = languageOf(navigator.languages)
document.documentElement.lang = language

const link = linkOf(location)
if (link.back) link.token ??= rememberedToken(link.room)

const root = document.getElementById('root')
if (root)
  render(
    () => (
      <JoinPage
        link={link}
        words={wordsOf(language)}
        locale={language}
        format={formatOf(language, navigator.languages)}
      />
    ),
    root,
  )
