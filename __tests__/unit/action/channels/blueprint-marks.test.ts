import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  isMarkedAs,
  isMarkedFor,
  isNamedFor,
  markOf,
  marksFor,
} from '../../../../src/action/channels/blueprint-marks.ts'
import type { Workflow } from '../../../../src/github/workflow.ts'
import { target } from '../../../support/snapshots.ts'

const workflow = {
  serverUrl: 'https://github.com',
  repository: { owner: 'octo', repo: 'cloud' },
} as unknown as Workflow
const PULL = markOf(workflow, 7)
const MARKS = marksFor(PULL, target())

describe('marksFor', () => {
  test('names pull request and target, and tags with both, the account and the program', () => {
    expect(MARKS).toEqual({
      name: 'octo/cloud #7: Production (us-east-1)',
      tags: [
        'cloudcraft-deployment-diff',
        'octo/cloud#7',
        'Production (us-east-1)',
        'aws 11111111-1111-4111-8111-111111111111',
      ],
    })
  })

  test('tells the servers of GitHub apart', () => {
    const elsewhere = markOf({ ...workflow, serverUrl: 'https://ghe.example.org:8443' }, 7)
    expect(marksFor(elsewhere, target()).name).toBe('ghe.example.org:8443/octo/cloud #7: Production (us-east-1)')
  })

  test('keeps names from outside short and visible', () => {
    const { name, tags } = marksFor(PULL, target('us-east-1', { name: `\u202Eevil\n${'x'.repeat(5000)}` }))
    for (const text of [name, ...tags]) {
      expect([...text].length).toBeLessThan(200)
      expect(text).not.toMatch(/[\p{C}\n]/u)
    }
  })

  test('gives every pull request and every target marks of its own, which it recognises', () => {
    const pulls = fc.record({
      number: fc.integer({ min: 1, max: 99 }),
      repository: fc.constantFrom('a/b', 'a/b-c', 'b/a'),
    })
    const targets = fc.constantFrom(target(), target('eu-west-1'), target('us-east-1', { id: 'other' }))
    fc.assert(
      fc.property(pulls, pulls, targets, targets, (pull, otherPull, one, other) => {
        const [marks, others] = [marksFor(pull, one), marksFor(otherPull, other)]
        const isSamePull = pull.number === otherPull.number && pull.repository === otherPull.repository
        expect(isMarkedAs(others, marks)).toBe(isSamePull && one === other)
        expect(isMarkedFor(marks, otherPull)).toBe(isSamePull)
      }),
    )
  })
})

describe('a blueprint is ours', () => {
  test('when Cloudcraft keeps tags in lower case, and beside tags that a person has added', () => {
    const kept = { name: MARKS.name, tags: ['mine', ...MARKS.tags.map((tag) => tag.toLowerCase())] }
    expect([isMarkedAs(kept, MARKS), isMarkedFor(kept, PULL)]).toEqual([true, true])
  })

  test.each([
    { name: 'has another name', blueprint: { ...MARKS, name: 'Our production' } },
    { name: 'is a copy', blueprint: { ...MARKS, name: `${MARKS.name} (copy)` } },
    { name: 'is of a longer number', blueprint: { ...MARKS, name: 'octo/cloud #71: Production (us-east-1)' } },
    { name: 'has the name and no tags', blueprint: { ...MARKS, tags: [] } },
    { name: 'lacks the tag of the program', blueprint: { ...MARKS, tags: MARKS.tags.slice(1) } },
  ])('but not when it $name', ({ blueprint }) => {
    expect([isMarkedAs(blueprint, MARKS), isMarkedFor(blueprint, PULL)]).toEqual([false, false])
  })

  test('may be told from the name alone as far as to be worth a look', () => {
    expect(isNamedFor(MARKS, PULL)).toBe(true)
    expect(isNamedFor({ name: 'octo/cloud #71: x' }, PULL)).toBe(false)
  })
})
