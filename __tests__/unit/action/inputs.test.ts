import { describe, expect, test } from '@jest/globals'
import {
  fromRunner,
  INPUT_DEFAULTS,
  type InputName,
  PHASES,
  readInputs,
  SECRET_INPUTS,
} from '../../../src/action/inputs.ts'
import { given } from '../../support/action-inputs.ts'
import { asInputs, inStep } from '../../support/step-commands.ts'

type Texts = Parameters<typeof given>[0]

/** What is wrong with inputs, each for itself. */
function problemsOf(texts: Texts): readonly { code: string; message: string; remedy: string }[] {
  try {
    readInputs(given(texts))
  } catch (error) {
    return error instanceof AggregateError ? error.errors : [error as never]
  }
  return []
}

describe('inputs', () => {
  test('of which only the targets are given are the defaults', () => {
    expect(readInputs(given())).toEqual({
      phase: 'around',
      apiKey: 'a-key',
      apiUrl: 'https://api.cloudcraft.co',
      targets: [{ account: 'Production', regions: ['us-east-1'] }],
      request: { projection: 'isometric', theme: 'light', width: 1920, height: 1080 },
      before: '',
      settleSeconds: 0,
      control: false,
      ignore: '',
      ignoreFile: '',
      plan: [],
      drift: true,
      driftIssue: false,
      accept: false,
      cost: false,
      currency: 'USD',
      failOn: [],
      onError: 'warn',
      timeoutSeconds: 900,
      title: '',
      labels: false,
      commentMode: 'always',
      commentKey: '',
      prNumber: undefined,
      githubToken: 'a-token',
      jobSummary: true,
      artifactName: 'cloudcraft-deployment-diff',
      retentionDays: undefined,
      jobStatus: 'success',
      jobMatrix: 'null',
      embedImages: 'never',
      history: 'never',
      allowPublic: false,
      publishDiff: false,
    })
  })

  test('that a caller hands over empty take their defaults as well', () => {
    const names = Object.keys(INPUT_DEFAULTS) as InputName[]
    const empty = Object.fromEntries(names.map((name) => [name, '']))
    const given_ = {
      ...empty,
      targets: 'Production: us-east-1',
      'api-key': 'a-key',
      'api-url': INPUT_DEFAULTS['api-url'],
    }
    const { githubToken, jobStatus, jobMatrix, ...rest } = readInputs(given(given_))
    const { githubToken: _token, jobStatus: _status, jobMatrix: _matrix, ...defaults } = readInputs(given())
    expect([githubToken, jobStatus, jobMatrix]).toEqual(['', '', ''])
    expect(rest).toEqual(defaults)
  })

  test('are read one by one', () => {
    expect(
      readInputs(
        given({
          phase: 'after',
          targets: 'A: x\nB: y, z',
          filter: 'type=rds',
          exclude: 'ec2, sg',
          projection: '2d',
          theme: 'dark',
          width: '800',
          height: '600',
          before: '123',
          settle: '120',
          control: 'true',
          'fail-on': 'removed, exposure',
          'on-error': 'fail',
          timeout: '60',
          'comment-mode': 'on-change',
          'comment-key': 'mine',
          'pr-number': '7',
          'job-summary': 'false',
          'artifact-name': 'my diff_1.0',
          'retention-days': '3',
          'job-status': 'failure',
        }),
      ),
    ).toMatchObject({
      phase: 'after',
      targets: [
        { account: 'A', regions: ['x'] },
        { account: 'B', regions: ['y', 'z'] },
      ],
      request: { filter: 'type=rds', exclude: ['ec2', 'sg'], projection: '2d', theme: 'dark', width: 800, height: 600 },
      before: '123',
      settleSeconds: 120,
      control: true,
      failOn: ['removed', 'exposure'],
      onError: 'fail',
      timeoutSeconds: 60,
      commentMode: 'on-change',
      commentKey: 'mine',
      prNumber: 7,
      jobSummary: false,
      artifactName: 'my diff_1.0',
      retentionDays: 3,
      jobStatus: 'failure',
      embedImages: 'never',
      allowPublic: false,
    })
  })

  test.each<[Texts, string, string]>([
    [{ phase: 'arround' }, 'phase is "arround"', 'Did you mean "around"?'],
    [{ phase: 'deploy' }, 'phase is "deploy"', `Choose among ${PHASES.join(', ')}`],
    [{ 'on-error': 'ignore' }, 'on-error is "ignore"', 'Choose among warn, fail'],
    [{ 'comment-mode': 'on_change' }, 'comment-mode is "on_change"', 'Did you mean "on-change"?'],
    [{ 'job-summary': 'yes' }, 'job-summary is "yes"', 'Choose among true, false'],
    [{ 'job-summary': 'True' }, 'job-summary is "True"', 'Did you mean "true"?'],
    [{ timeout: '0' }, 'timeout is "0"', 'Give a whole number greater than 0, or nothing'],
    [{ settle: '-5' }, 'settle is "-5"', 'Give a whole number greater than 0, or nothing'],
    [{ settle: '2m' }, 'settle is "2m"', 'Give a whole number greater than 0, or nothing'],
    [{ control: 'yes' }, 'control is "yes"', 'Choose among false, true'],
    [{ timeout: '15m' }, 'timeout is "15m"', 'Give a whole number greater than 0, or nothing'],
    [{ timeout: '86401' }, 'timeout is "86401"', 'Give a whole number greater than 0, or nothing'],
    [{ 'pr-number': '#7' }, 'pr-number is "#7"', 'Give a whole number greater than 0, or nothing'],
    [{ 'retention-days': '-1' }, 'retention-days is "-1"', 'Give a whole number greater than 0, or nothing'],
    [{ 'retention-days': '401' }, 'retention-days is "401"', 'Give a whole number greater than 0, or nothing'],
    [{ 'artifact-name': 'a/b' }, 'artifact-name is "a/b"', 'Use letters, digits, spaces, - _ and .'],
    [{ 'artifact-name': '..' }, 'artifact-name is ".."', 'Use letters, digits, spaces, - _ and .'],
    [
      { 'artifact-name': 'x'.repeat(101) },
      `artifact-name is "${'x'.repeat(100)}"`,
      'Use letters, digits, spaces, - _ and .',
    ],
  ])('%j are wrong', (texts, message, remedy) => {
    expect(problemsOf(texts)).toMatchObject([{ code: 'INPUT_INVALID', message, remedy }])
  })

  test('that are wrong are all named at once', () => {
    const codes = problemsOf({
      phase: 'x',
      targets: 'no colon\nA: NOT A REGION',
      width: '1',
      theme: 'x',
      'fail-on': 'x',
      timeout: 'x',
      'artifact-name': '/',
    }).map(({ code }) => code)
    expect(codes.sort()).toEqual([
      'GATE_UNKNOWN',
      'INPUT_INVALID',
      'INPUT_INVALID',
      'INPUT_INVALID',
      'REQUEST_INVALID',
      'REQUEST_INVALID',
      'TARGETS_MALFORMED',
      'TARGETS_MALFORMED',
    ])
  })

  test('that are wrong never repeat a secret', () => {
    const secrets = { 'api-key': 'k3y-secret', 'github-token': 'ghs_secret' }
    const problems = problemsOf({ ...secrets, phase: 'x', targets: '', 'artifact-name': '/' })
    expect(problems.length).toBeGreaterThan(2)
    expect(JSON.stringify(problems)).not.toMatch(/k3y-secret|ghs_secret/)
  })

  test('come from the runner by their names', async () => {
    const names = Object.keys(INPUT_DEFAULTS) as InputName[]
    const values = Object.fromEntries(names.map((name) => [name, ` the ${name} `]))
    await inStep(asInputs(values), () => {
      for (const name of names) expect(fromRunner(name)).toBe(`the ${name}`)
    })
  })

  test('that are secret are the key and the token', () => {
    expect([...SECRET_INPUTS].sort()).toEqual(['api-key', 'github-token'])
  })
})

test('plans are a line each, as they are written', () => {
  expect(readInputs(given({ plan: 'a.json\n\n  stacks/*/b.json \n' })).plan).toEqual(['a.json', '  stacks/*/b.json '])
})
