import { type Row, rowsById } from './rows.ts'
import { createStage, type Stage, type StageActs } from './stage.ts'

export interface Stages {
  readonly of: (section: HTMLElement) => Stage | undefined
}

/** The windows of all targets, each created when its target comes near the viewport: a report may have hundreds. */
export function createStages(rows: readonly Row[], acts: StageActs): Stages {
  const bySection = Map.groupBy(rows, ({ section }) => section)
  const made = new Map<HTMLElement, Stage | undefined>()
  const of = (section: HTMLElement): Stage | undefined => {
    if (!made.has(section)) {
      const own = bySection.get(section) ?? []
      made.set(section, createStage(section, { before: rowsById(own, 'before'), after: rowsById(own, 'after') }, acts))
    }
    return made.get(section)
  }
  const onNear = (entries: readonly IntersectionObserverEntry[]) => {
    for (const { target, isIntersecting } of entries) if (isIntersecting) of(target as HTMLElement)
  }
  const observer = new IntersectionObserver(onNear, { rootMargin: '400px' })
  for (const section of document.querySelectorAll('section.target')) observer.observe(section)
  return { of }
}
