import { describe, expect, test } from '@jest/globals'
import { targetTitle } from '../../../src/snapshot/target.ts'
import { target } from '../../support/snapshots.ts'

describe('the title of a target', () => {
  test('is its account and its region', () => {
    expect(targetTitle(target())).toBe('Production (us-east-1)')
  })

  test('has no empty brackets if the target is a single file', () => {
    expect(targetTitle(target('', { name: 'after.json' }))).toBe('after.json')
  })
})
