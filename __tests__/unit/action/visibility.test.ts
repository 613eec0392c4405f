import { expect, test } from '@jest/globals'
import { isRestricted } from '../../../src/action/visibility.ts'

test.each([
  [{ repository: { private: false } }, true],
  [{ repository: { private: true } }, false],
  [{ repository: { visibility: 'public' } }, true],
  [{ repository: { private: true, visibility: 'internal' } }, false],
  [{}, false],
  [null, false],
])('%j keeps names back: %s', (event, expected) => {
  expect(isRestricted({ event }, { allowPublic: false })).toBe(expected)
  expect(isRestricted({ event }, { allowPublic: true })).toBe(false)
})
