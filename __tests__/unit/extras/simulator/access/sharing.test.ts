import { describe, expect, test } from '@jest/globals'
import { initialSharing, mayRead, mayWrite, readSharing } from '../../../../../src/extras/simulator/access/sharing.ts'
import { CUSTOMER_ID } from '../../../../../src/extras/simulator/access/teams.ts'
import { PLATFORM } from '../client.ts'

const owner = { mode: 'read-write' } as const
const member = { mode: 'read-write', teams: [PLATFORM] } as const
const nobody = { readAccess: null, writeAccess: null }

describe('what is shared', () => {
  test('with nobody belongs only to the owner', () => {
    expect([mayRead(owner, nobody), mayRead(member, nobody)]).toEqual([true, false])
    expect(mayRead(member, { readAccess: [], writeAccess: [] })).toBe(false)
  })

  test('with a team or the whole organisation is open to its members, for reading and for writing apart', () => {
    const readable = { readAccess: [`team/${PLATFORM}`], writeAccess: null }
    expect([mayRead(member, readable), mayWrite(member, readable)]).toEqual([true, false])
    const open = { readAccess: null, writeAccess: [`customer/${CUSTOMER_ID}`] }
    expect([mayRead(member, open), mayWrite(member, open)]).toEqual([false, true])
  })

  test('by a key of a team is shared with that team from the start', () => {
    expect(initialSharing(owner)).toEqual(nobody)
    expect(mayRead(member, initialSharing(member)) && mayWrite(member, initialSharing(member))).toBe(true)
  })
})

describe('a request that shares', () => {
  const before = { readAccess: [`team/${PLATFORM}`], writeAccess: null }

  test('leaves alone what it does not name, and unshares with null or an empty list', () => {
    expect(readSharing({}, before)).toEqual(before)
    expect(readSharing({ readAccess: null }, before)).toEqual(nobody)
    expect(readSharing({ readAccess: [] }, before)).toEqual({ readAccess: [], writeAccess: null })
  })

  test.each([['team'], [{}], ['x'], [['team/1']], [['user/11111111-2222-4333-8444-555566667777']], [[1]]])(
    'with %j is refused',
    (readAccess) => {
      expect(() => readSharing({ readAccess } as never, before)).toThrow('400')
    },
  )
})
