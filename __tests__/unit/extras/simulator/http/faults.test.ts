import { describe, expect, test } from '@jest/globals'
import { parseFaults, spoil } from '../../../../../src/extras/simulator/http/faults.ts'

const kinds = (list: readonly string[]): string[] =>
  parseFaults(list).map((fault) => (fault.kind === 'answer' ? String(fault.reply.status) : fault.kind))

describe('a list of faults', () => {
  test('repeats with xN and may be one text with commas', () => {
    expect(kinds(['202x3', 'slow:20'])).toEqual(['202', '202', '202', 'slow'])
    expect(kinds(['202x2, 429:1,500', 'truncated'])).toEqual(['202', '202', '429', '500', 'truncated'])
    expect(kinds([''])).toEqual([])
  })

  test.each([
    ['429', '1'],
    ['429:2', '2'],
    ['429:none', undefined],
  ])('%s asks to wait %s seconds', (word, seconds) => {
    const [fault] = parseFaults([word])
    expect(fault).toMatchObject({ kind: 'answer', reply: { status: 429 } })
    expect(fault?.kind === 'answer' ? fault.reply.headers['retry-after'] : 'none').toBe(seconds)
  })

  test.each(['418', 'constructor', '202x', 'x3', 'slow:fast', '500x9999'])(
    'refuses %s and says what there is',
    (word) => {
      expect(() => parseFaults([word])).toThrow(expect.objectContaining({ code: 'FAULT_UNKNOWN' }))
    },
  )
})

test('a spoilt body keeps status and type, so that only the content gives it away', () => {
  const good = { status: 200, headers: { 'content-type': 'image/png' }, body: 'good' }
  const [notPng, badJson, cut, slow] = parseFaults(['not-png,bad-json,truncated,slow'])
  if (!notPng || !badJson || !cut || !slow) throw new Error('four faults expected')
  expect(spoil(notPng, good)).toMatchObject({
    status: 200,
    headers: good.headers,
    body: expect.not.stringContaining('PNG'),
  })
  const { body } = spoil(badJson, good)
  expect(() => JSON.parse(String(body))).toThrow(SyntaxError)
  expect(spoil(cut, good)).toEqual({ ...good, cut: true })
  expect(spoil(slow, good)).toBe(good)
})
