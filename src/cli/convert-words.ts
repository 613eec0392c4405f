import type { Conversion } from '../extras/convert/convert.ts'
import type { Folded, Skipped, Undecided } from '../extras/convert/declared.ts'
import { visibleLine } from '../text.ts'

const MAX_LINES = 100
/** How many things that depend on an unknown value are listed. */
const MAX_UNDECIDED = 10
const MAX_NAMED = 8

/** A line may contain several addresses, each of which may be long. */
const MAX_LENGTH = 1_000

function line(indent: number, text: string): string {
  return `${' '.repeat(indent)}${visibleLine(text, MAX_LENGTH)}`
}

/**
 * A summary for people: how much is drawn, what is not and why, and what has no value.
 * @param isVerbose every address, and what each folded resource is shown in
 */
export function conversionLines(conversion: Conversion, isVerbose = false): readonly string[] {
  const { folded, skipped, undecided, notes, nothing } = conversion
  return [
    summary(conversion),
    ...(nothing === undefined ? [] : [line(2, `Nothing is drawn: ${nothing}`)]),
    ...(isVerbose ? foldedLines(folded) : []),
    ...capped(isVerbose ? skippedLines(skipped) : tally(skipped), isVerbose),
    ...undecidedLines(undecided, isVerbose),
    ...notes.filter((note) => note !== nothing).map((note) => line(2, `note: ${note}`)),
  ]
}

function summary({ read, drawn, folded, skipped }: Conversion): string {
  const formats = [...new Set(read.map(({ format }) => format))].join(', ')
  const what = read.length > 1 ? `${read.length} documents (${formats})` : formats
  const [implied, empty] = [drawn.filter(({ isImplied }) => isImplied), drawn.filter(({ isEmpty }) => isEmpty)]
  const parts = [
    ...(implied.length > 0 ? [`${implied.length} of them implied`] : []),
    ...(empty.length > 0
      ? [`${empty.length} empty ${empty.length === 1 ? 'frame' : 'frames'} that Cloudcraft does not show`]
      : []),
  ]
  const of = parts.length === 0 ? '' : ` (${parts.join(', ')})`
  return `${what}: ${drawn.length} components drawn${of}, ${folded.length} resources shown as part of others, ${skipped.length} not drawn`
}

function foldedLines(folded: readonly Folded[]): readonly string[] {
  return folded.map(({ address, kind, reason, into }) => {
    const others = into.length > MAX_NAMED ? ` and ${into.length - MAX_NAMED} more` : ''
    return line(2, `part of ${into.slice(0, MAX_NAMED).join(', ')}${others}: ${address}, ${kind} (${reason})`)
  })
}

function skippedLines(skipped: readonly Skipped[]): readonly string[] {
  return skipped.map(({ address, kind, reason }) => line(2, `not drawn: ${address}, ${kind} (${reason})`))
}

function capped(lines: readonly string[], isVerbose: boolean): readonly string[] {
  const more = lines.length - MAX_LINES
  return isVerbose || more <= 0 ? lines : [...lines.slice(0, MAX_LINES), `  … and ${more} more kinds (--verbose)`]
}

function tally(skipped: readonly Skipped[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { kind, reason } of skipped) {
    const text = `${visibleLine(kind)} (${visibleLine(reason)})`
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([text, count]) => `  not drawn: ${count} × ${text}`)
}

function undecidedLines(undecided: readonly Undecided[], isVerbose: boolean): readonly string[] {
  if (undecided.length === 0) return []
  const values = undecided
    .flatMap(({ decides }) => decides)
    .reduce((sum, { properties }) => sum + Math.max(1, properties.length), 0)
  // Values that decide whole resources come before those that decide a property.
  const sorted = [...undecided].sort((a, b) => whole(b) - whole(a))
  const shown = isVerbose ? sorted : sorted.slice(0, MAX_UNDECIDED)
  const more = undecided.length - shown.length
  return [
    `  undecided: ${values} ${values === 1 ? 'value' : 'values'} without what ${undecided.length === 1 ? 'this is' : 'these are'}:`,
    ...shown.map((one) => line(4, `${remedyFor(one.cause)} decides ${decided(one, isVerbose)}`)),
    ...(more > 0 ? [`    … and ${more} more (--verbose)`] : []),
  ]
}

function whole({ decides }: Undecided): number {
  return decides.filter(({ properties }) => properties.length === 0).length
}

function remedyFor(cause: string): string {
  if (cause === 'AWS::Region') return 'AWS::Region (--region REGION)'
  if (cause.startsWith('import '))
    return `the export ${cause.slice('import '.length)} (give the template that exports it, too)`
  return `${cause} (--parameter ${cause}=VALUE)`
}

function decided({ decides }: Undecided, isVerbose: boolean): string {
  const texts = decides.map(({ address, properties }) =>
    properties.length === 0 ? address : `${properties.join(', ')} of ${address}`,
  )
  if (isVerbose || texts.length <= MAX_NAMED) return texts.join('; ')
  return `${texts.slice(0, MAX_NAMED).join('; ')}; and ${texts.length - MAX_NAMED} more`
}
