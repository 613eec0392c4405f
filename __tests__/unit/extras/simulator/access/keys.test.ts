import { describe, expect, test } from '@jest/globals'
import { findCaller, parseApiKey } from '../../../../../src/extras/simulator/access/keys.ts'
import { PLATFORM, startClient } from '../client.ts'

describe('a key on the command line', () => {
  test.each([
    ['read=abc', { key: 'abc', mode: 'read' }],
    ['read-write=a+b/c=', { key: 'a+b/c=', mode: 'read-write' }],
    ['revoked=abc', { key: 'abc', mode: 'revoked' }],
    ['read@Platform=abc', { key: 'abc', mode: 'read', teams: [PLATFORM] }],
    [`read@Payments, ${PLATFORM}=abc`, { key: 'abc', mode: 'read', teams: [expect.any(String), PLATFORM] }],
  ])('%s is read', (text, key) => {
    expect(parseApiKey(text)).toEqual(key)
  })

  test.each(['', 'abc', 'admin=abc', 'read=', 'read=a b', 'constructor=abc'])(
    '%p is refused without a word of it',
    (text) => {
      expect(() => parseApiKey(text)).toThrow(expect.objectContaining({ code: 'KEY_UNREADABLE' }))
    },
  )

  test('for a team that does not exist is refused', () => {
    expect(() => parseApiKey('read@Nobody=abc')).toThrow(expect.objectContaining({ code: 'TEAM_UNKNOWN' }))
  })
})

describe('the holder of a key', () => {
  const keys = [
    { key: 'one', mode: 'read' },
    { key: 'two', mode: 'revoked' },
  ] as const

  test.each(['Bearer one', 'bearer one', 'BEARER  one'])('is found by the whole header: %s', (header) => {
    expect(findCaller(keys, header)).toBe(keys[0])
  })

  test.each([undefined, '', 'one', 'Bearer One', 'Bearerone', 'Bearer one ', 'Bearer two', 'Basic one'])(
    'is not found by %p',
    (header) => {
      expect(findCaller(keys, header)).toBeUndefined()
    },
  )
})

test('a simulator with a team that does not exist does not start', async () => {
  const keys = [{ key: 'k', mode: 'read', teams: ['Nobody'] }] as const
  await expect(startClient({ keys })).rejects.toMatchObject({ code: 'TEAM_UNKNOWN' })
})

test('the first key may be one that only reads', async () => {
  await using client = await startClient({ keyMode: 'read' })
  expect((await client.get('/blueprint')).status).toBe(200)
  expect((await client.send('POST', '/blueprint', { data: {} })).status).toBe(403)
})
