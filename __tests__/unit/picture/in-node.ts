import { Worker } from 'node:worker_threads'
import type * as laws from './laws.ts'
import type { judgeDrawnPalettes, judgePalettes } from './palette-laws.ts'

type Laws = Pick<typeof laws, 'judgePairs' | 'judgeDamaged' | 'judgeDrawn' | 'judgeStored'> & {
  readonly judgePalettes: typeof judgePalettes
  readonly judgeDrawnPalettes: typeof judgeDrawnPalettes
}

export interface Assignment {
  readonly law: keyof Laws
  readonly args: never[]
}

/** Runs a law in a thread of plain Node: Jest's module sandbox makes code that works on every pixel much slower. */
export function inNode<Law extends keyof Laws>(
  law: Law,
  ...args: Parameters<Laws[Law]>
): Promise<Awaited<ReturnType<Laws[Law]>>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./laws-worker.ts', import.meta.url), { workerData: { law, args } })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the thread ended with code ${code} before it had a verdict`)))
  })
}
