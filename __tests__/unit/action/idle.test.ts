import { expect, test } from '@jest/globals'
import { isIdle } from '../../../src/action/idle.ts'

test.each<[string, NodeJS.ProcessEnv, boolean]>([
  ['around', { STATE_phase: 'around', INPUT_PHASE: 'around' }, false],
  ['around, with inputs of another action', { STATE_phase: 'around', INPUT_PHASE: 'before' }, false],
  ['around that could not save anything', { INPUT_PHASE: ' around ' }, false],
  ['nothing that anybody said', {}, false],
  ['another phase', { INPUT_PHASE: 'after' }, true],
  ['another phase, with inputs of another action', { STATE_phase: 'idle', INPUT_PHASE: 'around' }, true],
])('the end of the job after %s: idle is %s', (_, env, idle) => {
  expect(isIdle(env)).toBe(idle)
})
