import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import type { Code } from '../../src/codes.ts'
import { describeError, distinct, ExpectedError, isWrongInput } from '../../src/errors.ts'

const error = new ExpectedError('REGION_INVALID', 'There is no "x"', 'Name another')

describe('a foreseen failure', () => {
  test('is an error with a code and a remedy', () => {
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({
      name: 'ExpectedError',
      code: 'REGION_INVALID',
      message: 'There is no "x"',
      remedy: 'Name another',
    })
  })
})

describe('an error in words', () => {
  test('says what happened, what to do, and its code', () => {
    expect(describeError(error)).toBe('There is no "x". Name another. (REGION_INVALID)')
  })

  test('repeats what a server said only on request', () => {
    const refused = new ExpectedError('ACCESS_DENIED', 'It answered 403', 'Ask', 'no for KEY.')
    expect(describeError(refused)).toBe('It answered 403: no for KEY. Ask. (ACCESS_DENIED)')
    const strike = (words: string) => words.replace('KEY', '***')
    expect(describeError(new AggregateError([refused]), strike)).toBe(
      'It answered 403: no for ***. Ask. (ACCESS_DENIED)',
    )
    expect(describeError(new TypeError('KEY'), strike)).toBe('***')
    expect(refused.message).toBe('It answered 403')
  })

  test.each([
    ['It is gone.', 'It is gone. Name another. (PORT_TAKEN)'],
    ['Is it gone?', 'Is it gone? Name another. (PORT_TAKEN)'],
    ['It is gone!', 'It is gone! Name another. (PORT_TAKEN)'],
  ])('does not end a sentence twice: %s', (message, text) => {
    expect(describeError(new ExpectedError('PORT_TAKEN', message, 'Name another.'))).toBe(text)
  })

  test('is a line for each of several, also of several in one', () => {
    const several = new AggregateError([error, new AggregateError([new ExpectedError('PORT_DENIED', 'b', 'c')])])
    expect(describeError(several)).toBe('There is no "x". Name another. (REGION_INVALID)\nb. c. (PORT_DENIED)')
  })

  test.each([
    [new TypeError('a bug'), 'a bug'],
    ['text', 'text'],
    [undefined, 'undefined'],
    [null, 'null'],
    [{ toString: (): string => 'an object' }, 'an object'],
  ])('is only the message if it is unexpected: %s', (thrown, text) => {
    expect(describeError(thrown)).toBe(text)
  })
})

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
  test.each(WRONG_INPUTS)('are recognised by the code %s', (code) => {
    expect(isWrongInput(failure(code))).toBe(true)
  })

  test.each([...WRONG_INPUTS, ...OUTAGES])('and outages have codes that the program uses: %s', (code) => {
    expect({ code, isMade: isMade(code) }).toEqual({ code, isMade: true })
  })

  test.each(OUTAGES)('do not include %s', (code) => {
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

test('a failure that affects every target is reported once', () => {
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
