import type { IgnoreRules } from './ignore-rules.ts'

/** Ignore rules as people write them, and the date with which `until` is compared. `origin` is the name of a text in errors. */
export interface IgnoreTexts {
  readonly sources: readonly {
    readonly origin: string
    readonly text: string
    /** Keys next to `ignore` and `never` that are read elsewhere. */
    readonly besides?: readonly string[]
  }[]
  readonly now: Date
}

/** @throws AggregateError of ExpectedError IGNORE_INVALID, with line and column */
export async function readIgnore(
  texts: IgnoreTexts | undefined,
): Promise<{ readonly rules: IgnoreRules; readonly now: Date } | undefined> {
  if (texts === undefined || texts.sources.length === 0) return undefined
  // Lazy: only runs with rules need the YAML parser.
  const { parseIgnoreRules } = await import('./ignore-rules.ts')
  const parsed = texts.sources.map(({ origin, text, besides }) => parseIgnoreRules(origin, text, besides))
  const never = [...new Set(parsed.flatMap((one) => one.never))]
  return { rules: { rules: parsed.flatMap(({ rules }) => rules), never }, now: texts.now }
}
