import { countChanges } from '../facts/counts.ts'
import type { TargetReport } from '../facts/report.ts'
import { marksOf, relationCounts } from '../words/change-kinds.ts'

/** A block that represents several changed resources. */
const BLOCK = /<g class="r" data-mark="(?:added|removed|changed|replaced)"><title>/

/** The key of a drawing: a swatch for every mark in it, with its count. It is outside the picture, so it keeps its size. */
export function legendHtml(target: TargetReport, svg: string): string {
  const counts = countChanges([target])
  const marks = (['added', 'removed', 'changed', 'replaced'] as const).map((mark) =>
    entry(counts[mark], mark, marksOf(mark).sign, mark),
  )
  const relations = relationCounts(target.changes).map((text) => {
    const way = text.endsWith('added') ? 'added' : 'removed'
    const [what, sign] = text.includes('connection') ? ['wire', '→'] : ['dot', marksOf(`membership-${way}`).sign]
    return item(`${way} ${what}`, sign, text)
  })
  const entries = [
    ...marks,
    entry(counts.unknown, 'doubtful', '?', 'unconfirmed'),
    ...relations,
    entry(counts.unchanged, 'unchanged', '', 'unchanged'),
  ].filter((html) => html !== '')
  const dense = BLOCK.test(svg)
    ? '<li class="dense">Too many changes to draw each one: the most important are drawn, blocks count the rest.</li>'
    : ''
  return `<ul class="legend" aria-label="Key of the drawing">${entries.join('')}${dense}</ul>`
}

function entry(count: number, mark: string, sign: string, word: string): string {
  return count === 0 ? '' : item(mark, sign, `${count.toLocaleString('en-US')} ${word}`)
}

function item(mark: string, sign: string, text: string): string {
  return `<li><span class="swatch ${mark}" aria-hidden="true">${sign}</span>${text}</li>`
}
