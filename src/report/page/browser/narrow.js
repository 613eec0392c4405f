import { fits, isEverything } from './criteria.ts'
/** Hides what does not fit, and groups and targets of which nothing is left; returns how many lines are left. */
export function narrow(rows, criteria) {
  const left = new Set()
  const fitting = rows.filter((row) => {
    const isFit = fits(row, criteria)
    // To write what is there already costs as much as a change.
    if (row.element.hidden === isFit) row.element.hidden = !isFit
    return isFit
  })
  for (const { element, section } of fitting) {
    left.add(section)
    const group = element.closest('.group')
    if (group !== null) left.add(group)
  }
  const everything = isEverything(criteria)
  for (const part of document.querySelectorAll('.group, section.target')) {
    part.hidden = !everything && !left.has(part)
  }
  return fitting.length
}
