import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { ExpectedError } from '../errors.ts'
import { openRasteriser } from '../rasteriser.ts'
import type { Claim } from '../report/verify/make-again.ts'
import type { Verification } from '../report/verify/verify.ts'
import { readLimited } from '../snapshot/folder.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { visibleLine } from '../text.ts'
import { VERSION } from '../version.ts'
import { type Command, DONE, FAILED, GATE_TRIPPED, type Given } from './command.ts'
import { readNeeded } from './option-values.ts'
import { readSides } from './sides.ts'

/** 0 true, 2 not true, 1 unknown. */
const EXIT_CODES = { true: DONE, false: GATE_TRIPPED, unknown: FAILED } as const

export const verify: Command = {
  name: 'verify',
  usage: 'REPORT [--before DIR] --after DIR [--plan F]… [--json]',
  positionals: 1,
  options: {
    before: { type: 'string', value: 'DIR', text: 'the before-snapshot, where the report has one' },
    after: { type: 'string', value: 'DIR', text: 'the after-snapshot' },
    plan: {
      type: 'string',
      multiple: true,
      value: 'F',
      text: 'what the deployment announced, to recompute that part, too',
    },
    json: { type: 'boolean', text: 'print the answer as JSON on stdout' },
  },
  async run(given, terminal) {
    if (given.flag('json')) terminal.reserveStdout()
    const verified = await verifyFiles(given)
    if (given.flag('json')) terminal.document(`${JSON.stringify(verified, null, 2)}\n`)
    for (const line of linesOf(verified)) terminal.say(line)
    return EXIT_CODES[verified.answer]
  },
}

/** @throws ExpectedError if a file cannot be read at all */
async function verifyFiles(given: Given): Promise<Verification> {
  const files = reportFiles(given.positionals[0] ?? '')
  const { before, after } = snapshots(given)
  const patterns = given.texts('plan')
  const { verifyReport } = await import('../report/verify/verify.ts')
  const plans = patterns.length === 0 ? undefined : (await import('../plan-files.ts')).readPlans(patterns).plans
  const more = { toolVersion: VERSION, rasteriser: openRasteriser, ...(plans && { plans }) }
  return verifyReport({ ...files, before, after, ...more })
}

const BESIDE = /^(?:report\.html|\d.*\.(?:png|svg))$/

/** report.json and, if they are next to it, evidence.json, the page and the pictures. */
function reportFiles(place: string): Pick<Claim, 'report' | 'evidence' | 'beside'> {
  const isFolder = statSync(place, { throwIfNoEntry: false })?.isDirectory() === true
  const file = isFolder ? path.join(place, 'report.json') : place
  const report = readLimited(file)
  if (report === undefined)
    throw new ExpectedError(
      'FILE_UNREADABLE',
      `${file} does not exist`,
      'Name a report.json, or the folder that holds it',
    )
  const folder = path.dirname(file)
  const evidence = readLimited(path.join(folder, 'evidence.json'))
  const names = readdirSync(folder).filter((name) => BESIDE.test(name))
  const beside = names.flatMap((name) => {
    const bytes = readLimited(path.join(folder, name))
    return bytes === undefined ? [] : [[name, bytes] as const]
  })
  return { report, beside: new Map(beside), ...(evidence && { evidence }) }
}

/** A missing snapshot cannot be verified; an incomplete one makes the report false. */
function snapshots(given: Given) {
  const after = readNeeded(given, 'verify', 'after', 'DIR')
  const before = given.text('before')
  if (before !== undefined && statSync(before, { throwIfNoEntry: false }) === undefined)
    throw new ExpectedError('SNAPSHOT_NOT_FOUND', `${before} does not exist`, 'Name the folder of the before-snapshot')
  const read = <T>(work: () => T): T | ExpectedError => {
    try {
      return work()
    } catch (error) {
      if (error instanceof ExpectedError && ALTERED.has(error.code)) return error
      throw error
    }
  }
  const is = read((): Snapshot => readSides(after, after).after)
  // Both are read together, so an incomplete one could be mistaken for the other.
  const beside = is instanceof ExpectedError ? before : after
  const was = before === undefined ? undefined : read(() => readSides(before, beside ?? after).before)
  return { before: was, after: is }
}

const ALTERED: ReadonlySet<string> = new Set(['SNAPSHOT_ALTERED', 'SNAPSHOT_MALFORMED'])

const WORDS = { true: 'True', false: 'Not true', unknown: 'Whether this is true cannot be determined' } as const

function linesOf({ answer, because, notRecomputed }: Verification): readonly string[] {
  const why = because === '' ? 'the snapshots produce this report, byte for byte' : visibleLine(because, 1000)
  return [
    `${WORDS[answer]}: ${why}`,
    ...notRecomputed.map((part) => `Not recomputed: ${visibleLine(part, 200)}`),
    ...(answer === 'true'
      ? ['Who deployed and how it ended is only what the report says: a signature can vouch for that']
      : []),
  ]
}
