import { parentPort, workerData } from 'node:worker_threads'
import { ALL_SITUATIONS } from './all-situations.ts'
import { type Judgement, judge } from './judgement.ts'

/** The result of one situation over all its seeds. */
export interface Verdict {
  readonly situation: number
  /** How often each kind and tag was reported correctly. */
  readonly right: Readonly<Record<string, number>>
  readonly wrong: readonly Judgement[]
}

export interface Assignment {
  readonly situations: readonly number[]
  readonly seeds: number
  readonly baseSeed: number
}

const { situations, seeds, baseSeed } = workerData as Assignment
for (const situation of situations) parentPort?.postMessage(judgeAll(situation))

function judgeAll(situation: number): Verdict {
  const right: Record<string, number> = {}
  const wrong: Judgement[] = []
  for (let seed = baseSeed; seed < baseSeed + seeds; seed++) {
    const judgement = judge(ALL_SITUATIONS[situation] as (typeof ALL_SITUATIONS)[number], seed)
    for (const kind of judgement.right) right[kind] = (right[kind] ?? 0) + 1
    if (judgement.missed.length + judgement.invented.length > 0) wrong.push(judgement)
  }
  return { situation, right, wrong }
}
