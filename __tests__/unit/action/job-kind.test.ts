import { expect, test } from '@jest/globals'
import { readInputs } from '../../../src/action/inputs.ts'
import { isGathered, isMatrixJob } from '../../../src/action/job-kind.ts'
import { given } from '../../support/action-inputs.ts'

const inputs = (texts: Parameters<typeof given>[0]) => readInputs(given(texts))
const LEG = { 'job-matrix': '{"region":"us-east-1"}', 'comment-mode': 'never' }

test.each([
  ['null', false],
  ['', false],
  ['{"region":"us-east-1"}', true],
])('a job whose matrix is %j is one of a matrix: %s', (jobMatrix, expected) => {
  expect(isMatrixJob({ jobMatrix })).toBe(expected)
})

test('a later job tells of a job of a matrix that does not comment by itself', () => {
  expect(isGathered(inputs(LEG))).toBe(true)
})

test.each<[string, Parameters<typeof given>[0]]>([
  ['comments by itself', { ...LEG, 'comment-mode': 'on-change' }],
  ['is in no matrix', { ...LEG, 'job-matrix': 'null' }],
  ['gathers the others', { ...LEG, phase: 'report' }],
])('but not of one that %s', (_, texts) => {
  expect(isGathered(inputs(texts))).toBe(false)
})
