import { targetTitle } from '../../snapshot/target.ts'
import { linkable, type Origin, shortSha } from '../facts/origin.ts'
import type { Report, TargetReport } from '../facts/report.ts'
import { code, prose } from './markdown.ts'

export interface Links {
  /** Where the whole report can be opened; absent when it is not published. */
  readonly reportUrl?: string
  /** Where single pictures can be opened, by their file name in the report. */
  readonly pictureUrls?: ReadonlyMap<string, string>
  /** Blueprints in Cloudcraft that show the difference, by the title of their target. */
  readonly blueprints?: ReadonlyMap<string, BlueprintLink>
}

/** A blueprint in Cloudcraft; `url` if the address in the web app is known. */
export interface BlueprintLink {
  readonly id: string
  readonly url?: string
}

/** Targets whose pictures are linked; the review has them all. */
const MAX_TARGETS = 10

/** What can be opened with one click: the review, and the pictures and the blueprint of each target. */
export function linkLines({ targets }: Report, options: Links): string {
  const { reportUrl } = options
  const pictures = targets.flatMap((target) => targetLinks(target, options, targets.length > 1) || [])
  const review = reportUrl === undefined ? [] : [`**${link('Open the review', reportUrl)}**`]
  if (targets.length === 1) return [...review, ...pictures].join(' · ')
  return [...review, ...pictures.slice(0, MAX_TARGETS)].join('\n\n')
}

function targetLinks({ target, diagram, picture }: TargetReport, options: Links, isNamed: boolean) {
  const { pictureUrls, blueprints } = options
  const files = [
    ['diagram of the changes', diagram?.png?.file],
    ['picture diff', picture?.diff?.file],
    ['picture after', picture?.after.file],
  ] as const
  const pictures = files.flatMap(([title, file]) => {
    const url = file === undefined ? undefined : pictureUrls?.get(file)
    return url === undefined ? [] : [link(title, url)]
  })
  const links = [...pictures, ...blueprintLink(blueprints?.get(targetTitle(target)))]
  if (links.length === 0) return ''
  return `${isNamed ? `${code(targetTitle(target))}: ` : ''}${links.join(' · ')}`
}

function blueprintLink(blueprint: BlueprintLink | undefined): readonly string[] {
  if (blueprint === undefined) return []
  const { id, url } = blueprint
  return [url === undefined ? `in Cloudcraft: blueprint ${code(id)}` : link('difference in Cloudcraft', url)]
}

/** A title comes from a workflow and may be anything. */
const MAX_TITLE = 80

/** What the report is about, preceded by the title of the deployment if it has one. */
export function titled(kind: string, { title }: Origin): string {
  return title === undefined || title.trim() === '' ? kind : `${prose(title, MAX_TITLE)} — ${kind.toLowerCase()}`
}

/** The commit that was deployed and the run that reports, as far as they are known. */
export function originLinks(origin: Origin): readonly string[] {
  const [sha, commit, run] = [shortSha(origin), linkable(origin.commitUrl), linkable(origin.runUrl)]
  return [
    ...(sha === undefined ? [] : [`commit ${commit === undefined ? code(sha) : link(code(sha), commit)}`]),
    ...(run === undefined ? [] : [link(origin.runName === undefined ? 'workflow run' : prose(origin.runName), run)]),
  ]
}

/** Our own words, as a link if the URL is allowed in a link. */
export function linkTo(title: string, url: string | undefined): string {
  const address = linkable(url)
  return address === undefined ? title : link(title, address)
}

/** Characters that could end the link or its URL are percent-encoded. */
export function link(title: string, url: string): string {
  const safe = url.replace(
    /[\s<>()[\]\\"`]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  )
  return `[${title}](${safe})`
}
