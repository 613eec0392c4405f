import { expect, test } from '@jest/globals'
import { collectErrors } from '../../../src/cli/collect.ts'

const fail = (message: string) => () => {
  throw new Error(message)
}

test('nothing wrong is nothing to tell', () => {
  const errors = collectErrors()
  expect(errors.attempt(() => 1)).toBe(1)
  errors.finish()
})

test('one error is told as it is, several together and flat', () => {
  const one = collectErrors()
  expect(one.attempt(fail('a'))).toBeUndefined()
  expect(() => one.finish()).toThrow(new Error('a'))

  const several = collectErrors()
  several.attempt(fail('a'))
  several.attempt(() => {
    throw new AggregateError([new Error('b'), new Error('c')])
  })
  expect(() => several.finish()).toThrow(
    expect.objectContaining({ errors: [new Error('a'), new Error('b'), new Error('c')] }),
  )
})
