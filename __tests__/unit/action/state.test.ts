import { describe, expect, test } from '@jest/globals'
import { INPUT_DEFAULTS, type InputName, type Inputs, readInputs } from '../../../src/action/inputs.ts'
import {
  fromState,
  hasLooked,
  hasState,
  savedStep,
  saveForPost,
  saveIdle,
  saveLooked,
} from '../../../src/action/state.ts'
import { asInputs, inStep } from '../../support/step-commands.ts'

const TEXTS = {
  ...INPUT_DEFAULTS,
  'api-key': 'k3y-secret',
  'github-token': 'ghs_secret',
  'job-status': 'success',
  targets: 'A: x\nB: y, z',
  timeout: '60',
}

const saved = () => inStep(asInputs(TEXTS), () => saveForPost({ phase: 'around' } as Inputs, '__self'))
const asState = (state: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]))

describe('the state of main for post', () => {
  test('never holds a secret', async () => {
    const { state, stdout, outputs, variables } = await saved()
    expect(Object.keys(state).length).toBeGreaterThan(10)
    expect(JSON.stringify({ state, stdout, outputs, variables })).not.toMatch(/k3y-secret|ghs_secret/)
  })

  test('holds every other input, but how the job ended', async () => {
    const { state } = await saved()
    const kept = (Object.keys(INPUT_DEFAULTS) as InputName[]).filter((name) => Object.hasOwn(state, `input-${name}`))
    const left = (Object.keys(INPUT_DEFAULTS) as InputName[]).filter((name) => !kept.includes(name))
    expect(left.sort()).toEqual(['api-key', 'github-token', 'job-status'])
  })

  test('gives post the inputs of main, whatever the runner hands over by then', async () => {
    const { state } = await saved()
    const later = { ...TEXTS, targets: 'C: wrong', timeout: '1', 'job-status': 'failure', 'api-key': 'k3y-secret' }
    await inStep({ ...asInputs(later), ...asState(state) }, () => {
      expect([hasState(), savedStep(), hasLooked()]).toEqual([true, '__self', false])
      expect(readInputs(fromState)).toMatchObject({
        targets: [{ account: 'A' }, { account: 'B' }],
        timeoutSeconds: 60,
        jobStatus: 'failure',
        apiKey: 'k3y-secret',
        githubToken: 'ghs_secret',
      })
    })
  })

  test('says nothing where main has not been, and that there is nothing to do where it was another phase', async () => {
    await inStep({}, () => expect([hasState(), savedStep()]).toEqual([false, undefined]))
    expect((await inStep({}, saveIdle)).state).toEqual({ phase: 'idle' })
  })

  test('says that the first half came to its end', async () => {
    const { state } = await inStep({}, saveLooked)
    await inStep(asState(state), () => expect(hasLooked()).toBe(true))
  })
})
