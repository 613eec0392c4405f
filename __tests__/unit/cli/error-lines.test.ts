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
    const errors = [new ExpectedError('PORT_TAKEN', 'a', 'b'), new ExpectedError('PORT_DENIED', 'c', 'd')]
    expect(errorLines(new AggregateError(errors))).toBe('error: a. b. (PORT_TAKEN)\nerror: c. d. (PORT_DENIED)')
  })

  test('cannot steer the terminal', () => {
    expect(errorLines(new ExpectedError('PORT_TAKEN', '\u001b[2J\u202Egnp', 'b'))).toBe(
      'error: [2Jgnp. b. (PORT_TAKEN)',
    )
  })
})
