import { Worker } from 'node:worker_threads'
import { ALL_SITUATIONS } from './all-situations.ts'
import type { Assignment, Verdict } from './judge-worker.ts'

/** Jest's module sandbox makes such work three times as slow; two threads of plain Node do it while the tests wait. */
const THREADS = 2

/** Plays every situation with this number of seeds. One verdict each, in the order of `ALL_SITUATIONS`, as soon as it is known. */
export function judgeAll(seeds: number, baseSeed: number): readonly Promise<Verdict>[] {
  const threads = Array.from({ length: THREADS }, (_, thread) => {
    const situations = [...ALL_SITUATIONS.keys()].filter((index) => index % THREADS === thread)
    const workerData: Assignment = { situations, seeds, baseSeed }
    return new Worker(new URL('./judge-worker.ts', import.meta.url), { workerData }).setMaxListeners(0)
  })
  const verdicts = ALL_SITUATIONS.map((_, index) => verdictFrom(threads[index % THREADS] as Worker, index))
  // The test that awaits a verdict reports its failure.
  for (const verdict of verdicts) verdict.catch(() => {})
  return verdicts
}

function verdictFrom(worker: Worker, index: number): Promise<Verdict> {
  return new Promise((resolve, reject) => {
    worker.on('message', (verdict: Verdict) => verdict.situation === index && resolve(verdict))
    worker.on('error', reject)
  })
}
