import { parentPort, workerData } from 'node:worker_threads'
import type { Assignment } from './in-node.ts'
import { judgeDamaged, judgeDrawn, judgePairs, judgeStored } from './laws.ts'
import { judgeDrawnPalettes, judgePalettes } from './palette-laws.ts'

const LAWS = { judgeDamaged, judgeDrawn, judgePairs, judgeStored, judgePalettes, judgeDrawnPalettes }

const { law, args } = workerData as Assignment
const judge: (...args: never[]) => unknown = LAWS[law]
parentPort?.postMessage(await judge(...args))
