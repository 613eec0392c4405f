import { targetTitle } from '../../snapshot/target.ts'
import { countConfirmed } from '../facts/counts.ts'
import { escapeHtml } from './html-text.ts'
import { type Section, toneOf } from './target-section.ts'

const COLUMNS = ['added', 'changed', 'replaced', 'removed', 'unknown', 'unchanged'] as const

/** A table of all targets, those that need a person first. Empty for a single target. */
export function overviewHtml(sections: readonly Section[]): string {
  if (sections.length < 2) return ''
  const told = sections.filter(({ level, target }) => level !== 'quiet' || target.warnings.length > 0)
  const quiet = sections.filter((section) => !told.includes(section))
  const folded =
    quiet.length === 0
      ? ''
      : `<details><summary>${quietText(quiet.length, told.length)}</summary>${tableOf(quiet)}</details>`
  return `<nav class="overview" aria-label="Targets">${told.length === 0 ? '' : tableOf(told)}${folded}</nav>`
}

function quietText(quiet: number, told: number): string {
  const targets = quiet === 1 ? '1 target' : `${quiet} targets`
  return told === 0 ? `${targets} without a change` : `${targets} more without a change`
}

function tableOf(sections: readonly Section[]): string {
  const heads = ['Target', 'Standing', 'Added', 'Changed', 'Replaced', 'Removed', 'Unconfirmed', 'Unchanged']
  const head = heads.map((text) => `<th scope="col">${text}</th>`).join('')
  return `<div class="wide" tabindex="0" role="region" aria-label="Table of targets"><table><thead><tr>${head}</tr></thead><tbody>${sections.map(rowOf).join('\n')}</tbody></table></div>`
}

function rowOf({ id, target, level, words }: Section): string {
  const counts = countConfirmed([target])
  const cells = COLUMNS.map(
    (name) =>
      `<td class="number ${name}" data-head="${name === 'unknown' ? 'unconfirmed' : name}">${counts[name] === 0 ? '<span class="zero">0</span>' : counts[name]}</td>`,
  )
  return `<tr><th scope="row"><a href="#${id}">${escapeHtml(targetTitle(target.target))}</a></th><td><span class="level ${toneOf(level)}">${words.join(', ')}</span></td>${cells.join('')}</tr>`
}
