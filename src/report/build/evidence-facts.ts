import type { IgnoreTexts } from '../../inventory/ignore/ignore-texts.ts'
import { manifestDigest } from '../../snapshot/files.ts'
import type { Snapshot } from '../../snapshot/snapshot.ts'
import type { EvidenceFacts, RunFacts } from '../facts/evidence-shape.ts'

export interface EvidenceSources {
  readonly toolVersion: string
  readonly run?: RunFacts
  readonly ignore?: IgnoreTexts
}

/**
 * What a report is made from, in addition to what it already says: enough to rebuild it from the two snapshots. Contains only what is
 * known, and nothing that depends on when or where the report is made.
 */
export function evidenceFacts(
  before: Snapshot | undefined,
  after: Snapshot,
  { toolVersion, run, ignore }: EvidenceSources,
): EvidenceFacts {
  const [was, is] = [before && manifestDigest(before, toolVersion), manifestDigest(after, toolVersion)]
  const snapshots = { ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }
  return {
    ...(run && Object.keys(run).length > 0 && { run }),
    ...(Object.keys(snapshots).length > 0 && { snapshots }),
    ...(ignore && ignore.sources.length > 0 && { ignore: ignoreEvidence(ignore) }),
  }
}

function ignoreEvidence({ sources, now }: IgnoreTexts) {
  return {
    day: now.toISOString().slice(0, 10),
    sources: sources.map(({ origin, text, besides }) => ({ origin, text, ...(besides && { besides }) })),
  }
}
