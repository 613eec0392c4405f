import { targetTitle } from '../../snapshot/target.ts'
import { code } from '../markdown.ts'
import type { Report, TargetReport } from '../report.ts'

export interface Links {
  /** Where the whole report can be opened; absent when it is not published. */
  readonly reportUrl?: string
  /** Where single pictures can be opened, by the file name that the report gives them. */
  readonly pictureUrls?: ReadonlyMap<string, string>
}

/** Targets whose pictures are linked; the review has them all. */
const MAX_TARGETS = 10

/** What can be opened with one click: the review, and the pictures of each target. */
export function linkLines({ targets }: Report, { reportUrl, pictureUrls }: Links): string {
  const pictures =
    pictureUrls === undefined
      ? []
      : targets.flatMap((target) => pictureLinks(target, pictureUrls, targets.length > 1) || [])
  const review = reportUrl === undefined ? [] : [`**${link('Open the review', reportUrl)}**`]
  if (targets.length === 1) return [...review, ...pictures].join(' · ')
  return [...review, ...pictures.slice(0, MAX_TARGETS)].join('\n\n')
}

function pictureLinks({ target, diagram, picture }: TargetReport, urls: ReadonlyMap<string, string>, isNamed: boolean) {
  const files = [
    ['diagram of the changes', diagram?.png?.file],
    ['difference of the renders', picture?.diff?.file],
    ['render after', picture?.after.file],
  ] as const
  const links = files.flatMap(([title, file]) => {
    const url = file === undefined ? undefined : urls.get(file)
    return url === undefined ? [] : [link(title, url)]
  })
  if (links.length === 0) return ''
  return `${isNamed ? `${code(targetTitle(target))}: ` : ''}${links.join(' · ')}`
}

/** An address cannot end its link, whatever is in it. */
function link(title: string, url: string): string {
  const safe = url.replace(
    /[\s<>()[\]\\"`]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  )
  return `[${title}](${safe})`
}
