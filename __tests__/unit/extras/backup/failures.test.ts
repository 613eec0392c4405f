import { describe, expect, test } from '@jest/globals'
import type { Code } from '../../../../src/codes.ts'
import { ExpectedError } from '../../../../src/errors.ts'
import { collectFailures } from '../../../../src/extras/backup/failures.ts'

async function failuresOf(...codes: readonly (Code | 'ok')[]) {
  const failures = collectFailures()
  for (const code of codes) {
    await failures.attempt(async () => {
      if (code !== 'ok') throw new ExpectedError(code, 'what', 'do')
    })
  }
  return failures
}

describe('long work', () => {
  test.each(['ACCESS_DENIED', 'REQUEST_TOO_LARGE', 'SERVER_ERROR', 'ANSWER_UNEXPECTED'] as const)(
    'goes on after %s, which may lie in one part of it',
    async (code) => expect((await failuresOf(code, 'ok')).isOver).toBe(false),
  )

  test.each(['API_KEY_REJECTED', 'NETWORK_ERROR', 'RATE_LIMITED', 'OUT_UNWRITABLE'] as const)(
    'ends with %s, which every other part would meet',
    async (code) => expect((await failuresOf(code)).isOver).toBe(true),
  )

  test('ends with three server errors in a row, and not with three apart', async () => {
    expect((await failuresOf('SERVER_ERROR', 'SERVER_ERROR', 'SERVER_ERROR')).isOver).toBe(true)
    const apart = await failuresOf('SERVER_ERROR', 'SERVER_ERROR', 'ok', 'SERVER_ERROR')
    expect([apart.isOver, apart.all.length]).toEqual([false, 3])
  })

  test('counts no row of server errors across another failure', async () => {
    const apart = await failuresOf('SERVER_ERROR', 'SERVER_ERROR', 'BLUEPRINT_NOT_FOUND', 'SERVER_ERROR')
    expect([apart.isOver, apart.all.length]).toEqual([false, 4])
  })

  test('throws what was not foreseen', async () => {
    const bug = new Error('a bug')
    await expect(collectFailures().attempt(() => Promise.reject(bug))).rejects.toBe(bug)
  })
})
