/** The looks of the API reference: one page, light and dark, also on a phone. */
export const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#e3e5e8, #2c2f36); --soft: light-dark(#5c6370, #9aa1ad); --well: light-dark(#f6f7f9, #1b1d22) }
* { box-sizing: border-box } body { margin: 0; font: 15px/1.55 system-ui, sans-serif; display: grid; grid-template-columns: 220px minmax(0, 1fr) }
nav { position: sticky; top: 0; height: 100vh; overflow: auto; padding: 24px; border-right: 1px solid var(--line) }
nav ul { list-style: none; padding: 0 } nav a { display: block; padding: 4px 0; color: inherit; text-decoration: none } nav a:hover { text-decoration: underline }
main { padding: 24px 40px 80px; max-width: 1000px; min-width: 0 } main a { color: light-dark(#0b6bcb, #6cb6ff) } h1 small { color: var(--soft); font-size: 14px; font-weight: 400 }
h2 { margin-top: 40px } h3 { margin: 28px 0 6px } h4 { margin: 18px 0 4px } h4 span, summary span { color: var(--soft); font-weight: 400; margin-left: 8px }
section > details { border: 1px solid var(--line); border-radius: 8px; margin: 8px 0; padding: 0 14px } summary { cursor: pointer } section > details > summary { padding: 10px 0 }
summary b { display: inline-block; min-width: 60px; font-size: 12px } .GET { color: light-dark(#0b6bcb, #6cb6ff) } .POST { color: light-dark(#1a7f37, #56d364) }
.PATCH { color: light-dark(#9a6700, #e3b341) } .DELETE { color: light-dark(#cf222e, #ff7b72) }
table { width: 100%; border-collapse: collapse; font-size: 14px; margin-bottom: 12px } th, td { text-align: left; vertical-align: top; padding: 5px 10px 5px 0; border-top: 1px solid var(--line); overflow-wrap: anywhere }
th { font-weight: 400; width: 30% } td:nth-child(2) { width: 25%; color: var(--soft) } th em { font-size: 12px; color: light-dark(#9a6700, #e3b341); font-style: normal }
.errors td:nth-child(2) { width: 70%; color: inherit } .example { color: var(--soft); display: block } .errors summary span { display: block; margin: 0 }
pre { background: var(--well); border: 1px solid var(--line); border-radius: 8px; padding: 12px; overflow: auto; max-height: 420px; font-size: 13px; line-height: 1.45; margin: 8px 0 14px }
@media (max-width: 800px) { body { display: block } nav { position: static; height: auto; border: 0 } main { padding: 16px } }
`
