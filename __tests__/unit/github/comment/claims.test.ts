import { expect, test } from '@jest/globals'
import { claimLines, claimsIn, withClaims } from '../../../../src/github/comment/claims.ts'
import { fittedParts } from '../../../../src/github/comment/parts.ts'

test('claims are a hidden line below the text, and are found again', () => {
  const text = withClaims('### 1 added\n', ['cloud-change', 'cloud-exposure'])
  expect(text).toBe('### 1 added\n\n<!-- cloudcraft-deployment-diff labels=cloud-change,cloud-exposure -->')
  expect(claimsIn(text.replaceAll('\n', '\r\n'))).toEqual(['cloud-change', 'cloud-exposure'])
  expect(claimLines(text)).toHaveLength(1)
})

test('a text that claims nothing stays as it is', () => {
  expect(withClaims('text', [])).toBe('text')
  expect(claimsIn('text `<!-- cloudcraft-deployment-diff labels=cloud-change -->`')).toEqual([])
})

test('a part that is shortened still claims what it claimed', () => {
  const long = withClaims(`### long\n${'x'.repeat(59_990)}`, ['cloud-change'])
  const fitted = fittedParts(
    new Map([
      ['a', long],
      ['b', 'mine'],
    ]),
    { id: 'b', run: 1, brief: 'mine' },
  )
  expect(fitted?.get('a')).toBe(withClaims('### long', ['cloud-change']))
})
