import { type Account, copyOf } from './account.ts'
import { type AwsAccount, awsAccount } from './aws-account.ts'
import type { Random } from './random.ts'
import { randomFrom } from './random.ts'
import { type Scan, type ScanOptions, scan } from './scan.ts'
import { complete, type Recorder, recorder, type Truth } from './truth.ts'

/** Two scans and what happened between them. */
export interface Case {
  readonly before: Scan
  readonly after: Scan
  readonly truth: Truth
}

/** A situation that a comparison must get right, for every account that a seed generates. */
export interface Situation {
  readonly title: string
  readonly make: (seed: number) => Case
}

export interface Scene extends AwsAccount {
  readonly random: Random
  /** The account after: change this one, and say in `tell` what a report should say. */
  readonly after: Account
  readonly tell: Recorder
  readonly scans: { before: ScanOptions; after: ScanOptions }
}

/** A situation in a company's AWS account. `prepare` changes the account before the first scan. */
export function situation(
  title: string,
  happens: (scene: Scene) => void,
  prepare: (scene: Omit<Scene, 'after' | 'tell' | 'scans'>) => void = () => {},
): Situation {
  return {
    title,
    make: (seed) => {
      const random = randomFrom(seed)
      const built = { ...awsAccount(random), random }
      prepare(built)
      return play(built.account, random, (after, tell, scans) => happens({ ...built, after, tell, scans }))
    },
  }
}

/** Lets something happen to an account between two scans. */
export function play(
  before: Account,
  random: Random,
  happens: (after: Account, tell: Recorder, scans: { before: ScanOptions; after: ScanOptions }) => void,
): Case {
  const after = copyOf(before)
  const tell = recorder()
  const scans = { before: {}, after: {} }
  happens(after, tell, scans)
  return {
    before: scan(before, random, scans.before),
    after: scan(after, random, scans.after),
    truth: complete(tell.truth, before, after),
  }
}
