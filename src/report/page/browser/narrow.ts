import { type Criteria, fits, isEverything } from './criteria.ts'
import { isHeadline, type Row } from './rows.ts'

/**
 * Hides lines that do not match (those that lead the page are dimmed, or everything below would jump), and groups and targets without any
 * match; returns how many lines are left.
 */
export function narrow(rows: readonly Row[], criteria: Criteria): number {
  const everything = isEverything(criteria)
  const left = new Set<Element>()
  const fitting = rows.filter((row) => {
    const isFit = fits(row, criteria)
    if (isHeadline(row)) row.element.classList.toggle('dim', !isFit)
    // Writing an unchanged value costs as much as a change.
    else if (row.element.hidden === isFit) row.element.hidden = !isFit
    return isFit
  })
  for (const { element, section } of fitting) {
    left.add(section)
    const group = element.closest('.group')
    if (group !== null) left.add(group)
    // A group that is folded would hide what was found in it.
    if (!everything) group?.querySelector(':scope > details')?.setAttribute('open', '')
  }
  for (const part of document.querySelectorAll<HTMLElement>('section.group, section.target')) {
    part.hidden = !everything && !left.has(part)
  }
  return fitting.length
}
