import { describe, expect, test } from '@jest/globals'
import { describeError, ExpectedError } from '../../src/errors.ts'

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
  ])('is the message alone where nobody foresaw it: %s', (thrown, text) => {
    expect(describeError(thrown)).toBe(text)
  })
})
