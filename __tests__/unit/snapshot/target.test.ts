import { describe, expect, test } from '@jest/globals'
import { targetTitle } from '../../../src/snapshot/target.ts'
import { target } from '../../support/snapshots.ts'

describe('the title of a target', () => {
  test('is its account and its region', () => {
    expect(targetTitle(target())).toBe('Production (us-east-1)')
  })

  test('has no empty brackets where a single file stands for a target', () => {
    expect(targetTitle(target('', { name: 'after.json' }))).toBe('after.json')
  })
})
