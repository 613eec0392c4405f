import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { distinct, isWrongInput, reportFailure } from '../../../src/action/log.ts'
import type { Code } from '../../../src/codes.ts'
import { ExpectedError } from '../../../src/errors.ts'
import { inStep } from '../../support/step-commands.ts'

const failure = (code: Code, message = 'It went wrong') => new ExpectedError(code, message, 'Do something')

/** What is wrong with the workflow itself, and will be wrong again the next time. */
const WRONG_INPUTS = [
  'ACCOUNT_AMBIGUOUS',
  'ACCOUNT_NOT_FOUND',
  'ACCOUNT_UNKNOWN',
  'API_KEY_MALFORMED',
  'API_KEY_MISSING',
  'API_KEY_REJECTED',
  'API_URL_INSECURE',
  'API_URL_INVALID',
  'GATE_UNKNOWN',
  'IGNORE_INVALID',
  'IGNORE_UNREADABLE',
  'INPUT_INVALID',
  'REGION_INVALID',
  'REQUEST_INVALID',
  'TARGETS_EMPTY',
  'TARGETS_MALFORMED',
  'TARGETS_TOO_MANY',
] as const

/** A bad day of somebody's: the deployment goes on. */
const OUTAGES = [
  'NETWORK_ERROR',
  'SERVER_ERROR',
  'RATE_LIMITED',
  'SNAPSHOT_STILL_PROCESSING',
  'ANSWER_UNEXPECTED',
  'SNAPSHOT_ALTERED',
  'SNAPSHOT_NOT_FOUND',
  'ARTIFACT_FAILED',
  'ARTIFACT_NOT_FOUND',
  'COMMENT_FORBIDDEN',
  'SUMMARY_UNWRITABLE',
  'RENDER_TRUNCATED',
  'INVENTORY_NOT_JSON',
] as const

const sources = globSync('src/**/*.ts', { exclude: ['src/codes.ts'] }).map((file) => readFileSync(file, 'utf8'))
const isMade = (code: Code) => sources.some((text) => text.includes(`'${code}'`))

describe('wrong inputs', () => {
  test.each(WRONG_INPUTS)('are told by %s', (code) => {
    expect(isWrongInput(failure(code))).toBe(true)
  })

  test.each([...WRONG_INPUTS, ...OUTAGES])('and outages have codes that the program uses: %s', (code) => {
    expect({ code, isMade: isMade(code) }).toEqual({ code, isMade: true })
  })

  test.each(OUTAGES)('are not told by %s', (code) => {
    expect(isWrongInput(failure(code))).toBe(false)
  })

  test('are among several where one of them is', () => {
    expect(isWrongInput(new AggregateError([failure('SERVER_ERROR'), failure('INPUT_INVALID')]))).toBe(true)
    expect(isWrongInput(new AggregateError([failure('SERVER_ERROR')]))).toBe(false)
  })

  test('are never a bug of ours', () => {
    expect(isWrongInput(new TypeError('INPUT_INVALID'))).toBe(false)
    expect(isWrongInput(undefined)).toBe(false)
  })
})

describe('a failure', () => {
  test('is a warning, and the step goes on', async () => {
    const { stdout, failed } = await inStep({}, () => reportFailure(failure('SERVER_ERROR'), false))
    expect(stdout).toBe('::warning::It went wrong. Do something. (SERVER_ERROR)\n')
    expect(failed).toBe(false)
  })

  test('fails the step where it is told to', async () => {
    const { stdout, failed } = await inStep({}, () => reportFailure(failure('SERVER_ERROR'), true))
    expect(stdout).toBe('::error::It went wrong. Do something. (SERVER_ERROR)\n')
    expect(failed).toBe(true)
  })

  test('of several is one annotation', async () => {
    const several = new AggregateError([failure('SERVER_ERROR'), failure('NETWORK_ERROR')])
    const { stdout } = await inStep({}, () => reportFailure(several, false))
    expect(stdout).toBe(
      '::warning::It went wrong. Do something. (SERVER_ERROR)%0AIt went wrong. Do something. (NETWORK_ERROR)\n',
    )
  })

  test('that nobody foresaw is called a bug, with its stack', async () => {
    const { stdout, failed } = await inStep({}, () => reportFailure(new TypeError('oops'), false))
    expect(stdout).toMatch(/^::warning::This is a bug in cloudcraft-deployment-diff \S+, please report it: oops$/m)
    expect(stdout).toMatch(/^::error::cloudcraft-deployment-diff \S+: TypeError: oops%0A {4}at /m)
    expect(failed).toBe(false)
  })

  test('cannot give the runner a command', async () => {
    const { stdout } = await inStep({}, () => reportFailure(failure('SERVER_ERROR', 'x\n::add-mask::y'), false))
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
  })

  test('that meets every target is told once', () => {
    const list = [
      failure('SERVER_ERROR'),
      failure('SERVER_ERROR'),
      failure('NETWORK_ERROR'),
      failure('SERVER_ERROR', 'Another'),
    ]
    expect(distinct(list).map(({ code, message }) => `${code} ${message}`)).toEqual([
      'SERVER_ERROR It went wrong',
      'NETWORK_ERROR It went wrong',
      'SERVER_ERROR Another',
    ])
  })
})
