import { isSameBody, markerOf } from '../comment/marker.ts'

/** What the last run stored in an issue for the next one. */
export interface IssueState {
  /** As we left it: if it is closed although we left it open, a person has closed it. */
  readonly left: 'open' | 'closed'
  /** Identifies the baseline. */
  readonly since: string
  /** One short hexadecimal id for each change. */
  readonly changes: readonly string[]
}

/** The text of an issue: our part, and what people have written around it. */
export interface IssueText {
  readonly above: string
  readonly below: string
  /** Undefined if someone has changed the mark. */
  readonly state: IssueState | undefined
}

const END = /^<!-- cloudcraft-deployment-diff end left=(open|closed) since=([\w.:-]{0,64}) changes=([0-9a-f,]*) -->$/

/** Splits the text of an issue; undefined if our part is not in it. The marks count only as whole lines, not in a quote. */
export function issueText(body: string, key: string): IssueText | undefined {
  const lines = body.replaceAll('\r\n', '\n').split('\n')
  const begin = lines.indexOf(markerOf(key))
  if (begin < 0) return undefined
  const end = lines.findIndex((line, at) => at > begin && line.startsWith('<!-- cloudcraft-deployment-diff end '))
  const [, left, since = '', changes = ''] = END.exec(lines[end] ?? '') ?? []
  return {
    above: lines.slice(0, begin).join('\n').trimEnd(),
    below:
      end < 0
        ? ''
        : lines
            .slice(end + 1)
            .join('\n')
            .trim(),
    state:
      left === 'open' || left === 'closed' ? { left, since, changes: changes.split(',').filter(Boolean) } : undefined,
  }
}

/** The text of an issue with our part between its hidden marks; what people have written stays where it is. */
export function withPart(
  { above, below }: Pick<IssueText, 'above' | 'below'>,
  key: string,
  part: string,
  { left, since, changes }: IssueState,
): string {
  const end = `<!-- cloudcraft-deployment-diff end left=${left} since=${since} changes=${changes.join(',')} -->`
  return [above, `${markerOf(key)}\n${part.trim()}\n\n${end}`, below].filter((text) => text !== '').join('\n\n')
}

/** Whether two runs have seen the same changes since the same baseline. */
export function isSameState(one: IssueState, other: IssueState): boolean {
  return one.since === other.since && isSameBody([...one.changes].sort().join(), [...other.changes].sort().join())
}
