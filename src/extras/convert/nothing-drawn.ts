import { byText, type Declaration, type Skipped } from './declared.ts'

const MAX_KINDS = 5

/** Why nothing is drawn: a sentence without a capital and full stop. */
export function nothingDrawn(declarations: readonly Declaration[], skipped: readonly Skipped[]): string {
  const removal = declarations.flatMap(({ notes }) => notes).find((note) => note.startsWith('the plan removes'))
  if (removal !== undefined && skipped.length === 0) return removal
  if (skipped.length === 0) {
    const [first] = declarations
    return first?.format === 'terraform state' ? 'the state is empty' : 'no resources are declared'
  }
  const causes = [...new Set(skipped.map(({ reason }) => reason))]
  const only = causes.length === 1 ? `: ${causes[0]}` : ''
  return `nothing that is declared can be drawn (${kindsIn(skipped)})${only}`
}

function kindsIn(skipped: readonly Skipped[]): string {
  const counts = new Map<string, number>()
  for (const { kind } of skipped) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const kinds = [...counts].sort(([a, first], [b, second]) => second - first || byText(a, b))
  const named = kinds.slice(0, MAX_KINDS).map(([kind, count]) => `${count} × ${kind}`)
  return [...named, ...(kinds.length > MAX_KINDS ? [`${kinds.length - MAX_KINDS} more kinds`] : [])].join(', ')
}
