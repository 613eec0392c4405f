import { targetTitle } from '../../snapshot/target.ts'
import { byImportance } from '../judgement.ts'
import { entryHtml } from './change-list.ts'
import type { Entry } from './entries.ts'
import { quoteHtml } from './html-text.ts'
import type { Section } from './target-section.ts'

/** With more facts than this in large type, none would stand out. */
const MOST = 4

/**
 * The sections with the facts that lead the page taken from their lists: the most important changes that need a person, from any target.
 * Each is a whole line of the list, in large type, and appears nowhere else.
 */
export function withHeadlines(sections: readonly Section[]): readonly Section[] {
  const all = sections.flatMap(({ id, groups }) => firstOf(groups).map((entry) => ({ id, entry })))
  const leading = all.toSorted((one, other) => byImportance(one.entry.lead, other.entry.lead)).slice(0, MOST)
  return sections.map((section) => ({ ...section, leading: leading.filter(({ id }) => id === section.id).length }))
}

/** The entries that need a person, the most important ones first: those of one target that lead the page come first. */
function firstOf(groups: Section['groups']): readonly Entry[] {
  return groups.find(({ name }) => name === 'first')?.entries ?? []
}

/** The leading facts as lines of the list; empty if nothing needs a person. */
export function headlinesHtml(sections: readonly Section[]): string {
  const items = sections.flatMap((section) => {
    const named =
      sections.length > 1
        ? { section: section.id, where: quoteHtml(targetTitle(section.target.target)) }
        : { section: section.id }
    const lines = firstOf(section.groups).slice(0, section.leading)
    return lines.map((entry, at) => ({ entry, html: entryHtml(entry, `${section.id}-c${at + 1}`, named) }))
  })
  if (items.length === 0) return ''
  const lines = items.toSorted((one, other) => byImportance(one.entry.lead, other.entry.lead)).map(({ html }) => html)
  return `<ul class="group headlines" aria-label="Look at these first">\n${lines.join('\n')}\n</ul>${moreHtml(sections)}`
}

/** How many more need a person: they are first in the lists of their targets. */
function moreHtml(sections: readonly Section[]): string {
  const left = sections.filter(({ groups, leading }) => firstOf(groups).length > leading)
  const [first] = left
  if (first === undefined) return ''
  const count = left.reduce((sum, { groups, leading }) => sum + firstOf(groups).length - leading, 0)
  return `<p class="more-first"><a href="#${first.id}">${count} more to look at</a></p>`
}
