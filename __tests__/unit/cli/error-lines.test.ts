import { describe, expect, test } from '@jest/globals'
import { errorLines } from '../../../src/cli/error-lines.ts'
import { ExpectedError } from '../../../src/errors.ts'

describe('a failure on a terminal', () => {
  test('is a line with its remedy and its code', () => {
    expect(errorLines(new ExpectedError('OUT_NOT_OURS', 'out is a file', 'Name a folder'))).toBe(
      'error: out is a file. Name a folder. (OUT_NOT_OURS)',
    )
  })

  test('is a line for each of several', () => {
    const errors = [new ExpectedError('A', 'a', 'b'), new ExpectedError('B', 'c', 'd')]
    expect(errorLines(new AggregateError(errors))).toBe('error: a. b. (A)\nerror: c. d. (B)')
  })

  test('cannot steer the terminal', () => {
    expect(errorLines(new ExpectedError('A', '\u001b[2J\u202Egnp', 'b'))).toBe('error: [2Jgnp. b. (A)')
  })
})
