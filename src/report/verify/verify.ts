/**
 * Is a report true? `verify.ts` checks its digest, its snapshots and every byte of it; `beside.ts` checks the files next to it; `make-again.ts` compares the snapshots again with
 * the rules and options in the report; `adopt-besides.ts` lists the parts that cannot be recomputed from snapshots alone. Files are read
 * elsewhere.
 */
import * as v from 'valibot'
import { describeError, ExpectedError } from '../../errors.ts'
import { isObject, type JsonObject, ONE_ISSUE, own } from '../../json.ts'
import { visibleLine } from '../../text.ts'
import { type Evidence, EvidenceShape } from '../facts/evidence-shape.ts'
import type { Report } from '../facts/report.ts'
import { digestOfReport } from '../facts/report-text.ts'
import { EVIDENCE_FILE, evidenceText } from '../statement.ts'
import { checkBeside } from './beside.ts'
import { type Difference, firstDifference } from './first-difference.ts'
import { parsed, shown } from './given-file.ts'
import { type Claim, type MadeAgain, makeAgain } from './make-again.ts'

/** The result: the report is true, it is not, or that cannot be known. */
export interface Verification {
  readonly answer: 'true' | 'false' | 'unknown'
  /** Where it is not true, or why that cannot be known; empty if it is true. */
  readonly because: string
  /** Parts of the report that need more than the snapshots. */
  readonly notRecomputed: readonly string[]
}

/**
 * Rebuilds a report from its snapshots, with its rules and options, and compares every byte. Says what has been changed: the report, its
 * evidence, or a snapshot.
 */
export async function verifyReport(claim: Claim): Promise<Verification> {
  const given = parsed('report.json', claim.report)
  if (typeof given === 'string') return isFalse(given)
  const evidence = v.safeParse(EvidenceShape, own(given, 'evidence'), ONE_ISSUE)
  if (!evidence.success) return withoutEvidence(given, claim, v.getDotPath(evidence.issues[0]))
  const isSealed = digestOfReport(given as unknown as Report) === evidence.output.sha256
  const problem = snapshotProblem(claim, evidence.output)
  if (problem !== undefined) return isSealed ? problem : isFalse(problem.because)
  const made = await makeAgain(given, evidence.output, claim)
  if (made instanceof ExpectedError) return isSealed ? unknown(describeError(made)) : isFalse(BROKEN_SEAL)
  const { difference, notRecomputed } = made
  if (difference !== undefined) return differs(difference, isSealed ? otherVersion(given, claim) : undefined)
  if (!isSealed) return { ...isFalse(BROKEN_SEAL), notRecomputed }
  const answer = { ...evidenceAnswer(given, claim), notRecomputed }
  return besideAnswer(answer, made, claim.beside, otherVersion(given, claim))
}

/** The files next to a report say nothing about one that is not true. */
function besideAnswer(
  so: Verification,
  made: MadeAgain,
  beside: Claim['beside'],
  version: string | undefined,
): Verification {
  if (so.answer !== 'true' || beside === undefined) return so
  const pageNeeds = whatPageNeeds(made)
  const { changed, notRecomputed } = checkBeside(beside, { ...made, ...(pageNeeds !== undefined && { pageNeeds }) })
  if (changed !== undefined) return fileDiffers(changed, version)
  return { ...so, notRecomputed: [...so.notRecomputed, ...notRecomputed] }
}

/** The page of a run has a title and links that the report does not contain. */
function whatPageNeeds({ report, notRecomputed }: MadeAgain): string | undefined {
  if (report.evidence?.run !== undefined) return 'the title and the links of its run'
  return notRecomputed.length > 0 ? 'the parts that were not recomputed' : undefined
}

function fileDiffers(name: string, version: string | undefined): Verification {
  const because = `${visibleLine(name, 200)} is not what the snapshots produce`
  return version === undefined ? isFalse(because) : unknown(`${because}. ${version}`)
}

const BROKEN_SEAL =
  'report.json: evidence.sha256 is not the digest of the report: something in it that the snapshots do not contain was changed'

function isFalse(because: string): Verification {
  return { answer: 'false', because, notRecomputed: [] }
}

function unknown(because: string): Verification {
  return { answer: 'unknown', because, notRecomputed: [] }
}

/** A report of an older version has no evidence; one of this version had some when it was written. */
function withoutEvidence(given: JsonObject, claim: Claim, place: string | null): Verification {
  const version = otherVersion(given, claim)
  if (!Object.hasOwn(given, 'evidence') && version !== undefined)
    return unknown(`report.json has no evidence. ${version}`)
  return isFalse(`report.json: evidence${place === null ? '' : `.${place}`} is missing or was changed`)
}

function otherVersion(given: JsonObject, { toolVersion }: Claim): string | undefined {
  const tool = own(given, 'tool')
  const version = isObject(tool) ? own(tool, 'version') : undefined
  if (version === toolVersion) return undefined
  return `It was made with version ${visibleLine(String(version), 40)} and this is ${toolVersion}: verify it with that version`
}

/** What is wrong with the snapshots, before anything is compared; undefined if they are those of the report. */
function snapshotProblem(claim: Claim, { snapshots, reports }: Evidence): Verification | undefined {
  if (reports !== undefined)
    return unknown(`the report combines those of ${reports.length} jobs: verify each of them with its own snapshots`)
  for (const side of ['before', 'after'] as const) {
    const [snapshot, named] = [claim[side], snapshots?.[side]]
    if (snapshot instanceof ExpectedError) return isFalse(`the ${side}-snapshot: ${snapshot.message}`)
    if (snapshot?.manifestSha256 === named) continue
    if (snapshot === undefined) return unknown(`the report names a ${side}-snapshot: give it with --${side}`)
    if (named === undefined) return unknown(`report.json names no ${side}-snapshot that it was made from`)
    return isFalse(`the ${side}-snapshot: its manifest.json is not the one that the report names`)
  }
  return undefined
}

/** @param version why a difference need not mean that someone has changed something; undefined if it does */
function differs({ place, given, expected }: Difference, version: string | undefined): Verification {
  const because = `report.json: ${place} is ${shown(given)}, the snapshots say ${shown(expected)}`
  return version === undefined ? isFalse(because) : unknown(`${because}. ${version}`)
}

/** evidence.json follows from the report, with or without names. */
function evidenceAnswer(given: JsonObject, { evidence }: Claim): Omit<Verification, 'notRecomputed'> {
  if (evidence === undefined) return { answer: 'true', because: '' }
  const statement = parsed(EVIDENCE_FILE, evidence)
  if (typeof statement === 'string') return { answer: 'false', because: statement }
  const report = given as unknown as Report
  const found = [true, false].map((named) => firstDifference(statement, JSON.parse(evidenceText(report, named))))
  if (found.includes(undefined)) return { answer: 'true', because: '' }
  const place = found.flatMap((one) => one?.place ?? []).toSorted((one, other) => other.length - one.length)[0] ?? ''
  return { answer: 'false', because: `${EVIDENCE_FILE}: ${place} is not what follows from report.json` }
}
