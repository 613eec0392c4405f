import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

/** Markdown as GitHub's rules make HTML of it. HTML in it is let through, as GitHub does, so that it is seen. */
export function htmlOf(markdown: string): string {
  return micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] })
}

export interface Rendered {
  /** Every tag as it stands in the HTML. */
  readonly tags: readonly string[]
  readonly links: readonly string[]
  /** Text outside of code, where GitHub looks for mentions and references. */
  readonly prose: string
  /** The number of cells of each row of each table. */
  readonly rowLengths: readonly number[]
}

export function rendered(markdown: string): Rendered {
  const html = htmlOf(markdown)
  const tags = html.match(/<\/?[a-z!][^>]*>/gi) ?? []
  const rows = html.match(/<tr>[\s\S]*?<\/tr>/g) ?? []
  return {
    tags,
    links: tags.flatMap((tag) => /href="([^"]*)"/.exec(tag)?.[1] ?? []),
    prose: html.replace(/<(code|pre)[^>]*>[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' '),
    rowLengths: rows.map((row) => row.match(/<t[dh]/g)?.length ?? 0),
  }
}
