import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

/** A comment approximately as GitHub shows it. Mermaid's own script, if it is next to the page, draws the maps. */
export function commentPage(title: string, markdown: string): string {
  const html = micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] })
  return page(
    title,
    `<article>${alerts(html)}</article><script src="../mermaid.min.js"></script><script>${DRAW}</script>`,
  )
}

/** GitHub's alerts are quotes that begin with their level. */
function alerts(html: string): string {
  return html.replace(
    /<blockquote>\s*<p>\[!(CAUTION|WARNING|IMPORTANT|NOTE)\]\s*/g,
    (_, level: string) =>
      `<blockquote class="${level.toLowerCase()}"><p class="level">${level.charAt(0)}${level.slice(1).toLowerCase()}</p><p>`,
  )
}

/** Everything that was written, with a link to each. */
export function indexPage(names: readonly string[]): string {
  const rows = names.map(
    (name) =>
      `<li><b>${name}</b> · <a href="${name}/comment.html">comment</a> · <a href="${name}/report.html">review</a> · <a href="${name}/comment.md">markdown</a> · <a href="${name}/report.json">data</a></li>`,
  )
  return page('Preview', `<article><h1>Preview</h1><ul>${rows.join('\n')}</ul></article>`)
}

function page(title: string, body: string): string {
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${STYLE}</style>${body}\n`
}

const DRAW = `if (window.mermaid) {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme: dark ? 'dark' : 'default' })
  for (const details of document.querySelectorAll('details')) if (details.querySelector('.language-mermaid')) details.open = true
  for (const code of document.querySelectorAll('.language-mermaid')) {
    const drawing = document.createElement('div')
    drawing.className = 'mermaid'
    drawing.textContent = code.textContent
    code.parentElement.replaceWith(drawing)
  }
  mermaid.run().then(() => { document.body.dataset.drawn = 'yes' })
}`

const STYLE = `
:root { color-scheme: light dark; --fg: #1f2328; --bg: #fff; --line: #d1d9e0; --soft: #818b981f; --grey: #59636e; --link: #0969da; --red: #cf222e; --amber: #9a6700 }
@media (prefers-color-scheme: dark) { :root { --fg: #f0f6fc; --bg: #0d1117; --line: #3d444d; --soft: #656c7633; --grey: #9198a1; --link: #4493f8; --red: #f85149; --amber: #d29922 } }
body { margin: 0; background: var(--bg); color: var(--fg); font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif }
article { max-width: 800px; margin: 16px auto; padding: 16px; border: 1px solid var(--line); border-radius: 6px; overflow-wrap: break-word }
h3 { font-size: 1.25em; margin: 0 0 16px } h4 { font-size: 1em; margin: 24px 0 16px } p, ul, table, details { margin: 0 0 16px } a { color: var(--link) }
ul { padding-left: 2em } code { font: 85% ui-monospace, "Liberation Mono", monospace; background: var(--soft); padding: .2em .4em; border-radius: 6px; white-space: break-spaces }
table { border-collapse: collapse; display: block; overflow: auto } th, td { border: 1px solid var(--line); padding: 6px 13px } tr:nth-child(2n) { background: var(--soft) }
blockquote { margin: 0 0 16px; padding: 8px 16px; border-left: .25em solid var(--line) } blockquote > :last-child { margin: 0 } blockquote p { margin-bottom: 8px }
.caution { border-color: var(--red) } .caution .level { color: var(--red) } .warning { border-color: var(--amber) } .warning .level { color: var(--amber) } .level { font-weight: 500 }
sub { font-size: 75%; color: var(--grey) } summary { cursor: pointer } pre, .mermaid { overflow: auto; background: var(--soft); padding: 16px; border-radius: 6px }
.mermaid { text-align: center } .mermaid svg { max-width: 100% }
`
