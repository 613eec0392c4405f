import type { Change } from '../../src/inventory/change.ts'
import type { Report } from '../../src/report/facts/report.ts'
import { sentenceFor } from '../../src/report/words/words.ts'
import { readJson } from './folders.ts'

export function readReport(...parts: readonly string[]): Report {
  return readJson(...parts) as Report
}

/** Every change of a report as a sentence with its kind and its tags, without what differs from scan to scan. */
export function changeSentences({ targets }: Report): readonly string[] {
  const sentence = (change: Change) => `${change.kind}: ${sentenceFor(change, String)} [${change.tags.join(', ')}]`
  return targets.flatMap(({ changes }) => changes.map(sentence)).toSorted()
}
