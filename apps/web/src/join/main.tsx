import './join.css'
import { render } from 'solid-js/web'
import { JoinPage } from './join-page.tsx'
import { linkOf } from './link.ts'
import { languageOf, wordsOf } from './words.ts'

const language = languageOf(navigator.languages)
document.documentElement.lang = language

const root = document.getElementById('root')
if (root) render(() => <JoinPage link={linkOf(location)} words={wordsOf(language)} locale={language} />, root)
