import { createHash, timingSafeEqual } from 'node:crypto'
import { ExpectedError } from '../../../errors.ts'
import { findTeam } from './teams.ts'

/** `revoked` keys are refused like unknown ones. */
export type KeyMode = 'read' | 'read-write' | 'revoked'

export interface ApiKey {
  readonly key: string
  readonly mode: KeyMode
  /** Ids or names of teams: the key only sees what is shared with them. Without teams it sees everything. */
  readonly teams?: readonly string[]
}

/** The caller as routes see it, without the key. */
export interface Caller {
  readonly mode: KeyMode
  /** Ids of teams. */
  readonly teams?: readonly string[]
}

const MODES: readonly KeyMode[] = ['read', 'read-write', 'revoked']

/**
 * Reads a key from the command line: `MODE=KEY` or `MODE@TEAM,TEAM=KEY`, with team names or ids.
 * @throws ExpectedError KEY_UNREADABLE, TEAM_UNKNOWN
 */
export function parseApiKey(text: string): ApiKey {
  const match = /^([a-z-]+)(?:@([^=]+))?=(\S+)$/.exec(text)
  const [, word, teams, key = ''] = match ?? []
  const mode = MODES.find((one) => one === word)
  if (mode === undefined) {
    const remedy = `Write MODE=KEY or MODE@TEAM=KEY, MODE one of ${MODES.join(', ')}.`
    throw new ExpectedError('KEY_UNREADABLE', 'A key for the simulator cannot be read.', remedy)
  }
  const names = teams?.split(',').map((name) => teamId(name.trim()))
  return { key, mode, ...(names && { teams: names }) }
}

/**
 * The key of an `Authorization` header; undefined if it is missing, wrong or revoked. `Bearer` is case-insensitive (RFC 9110, 11.1).
 */
export function findCaller(keys: readonly ApiKey[], authorization: string | undefined): ApiKey | undefined {
  const given = digest((authorization ?? '').replace(/^bearer +/i, 'Bearer '))
  // Compares all keys in constant time.
  const held = keys.filter(({ key }) => timingSafeEqual(given, digest(`Bearer ${key}`)))
  return held.find(({ mode }) => mode !== 'revoked')
}

/** Team names as ids. @throws ExpectedError TEAM_UNKNOWN */
export function withTeamIds(key: ApiKey): ApiKey {
  return key.teams ? { ...key, teams: key.teams.map(teamId) } : key
}

function teamId(text: string): string {
  const team = findTeam(text)
  if (team) return team.id
  throw new ExpectedError('TEAM_UNKNOWN', `There is no team "${text.slice(0, 100)}".`, 'Use Platform or Payments.')
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
