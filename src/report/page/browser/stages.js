import { rowsById } from './rows.ts'
import { createStage } from './stage.ts'
/** The windows of all targets, each made when its target comes near: a report may have hundreds. */
export function createStages(rows, onPick) {
  const bySection = Map.groupBy(rows, ({ section }) => section)
  const made = new Map()
  const of = (section) => {
    if (!made.has(section)) {
      const own = bySection.get(section) ?? []
      made.set(
        section,
        createStage(section, { before: rowsById(own, 'before'), after: rowsById(own, 'after') }, onPick),
      )
    }
    return made.get(section)
  }
  const onNear = (entries) => {
    for (const { target, isIntersecting } of entries) if (isIntersecting) of(target)
  }
  const observer = new IntersectionObserver(onNear, { rootMargin: '400px' })
  for (const section of document.querySelectorAll('section.target')) observer.observe(section)
  return { of }
}
