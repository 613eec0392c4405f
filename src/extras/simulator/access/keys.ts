import { createHash, timingSafeEqual } from 'node:crypto'
import { ExpectedError } from '../../../errors.ts'
import { findTeam } from './teams.ts'

/** `revoked` is a key that once worked: it is refused like one that never did. */
export type KeyMode = 'read' | 'read-write' | 'revoked'

export interface ApiKey {
  readonly key: string
  readonly mode: KeyMode
  /** Ids or names of teams: the key sees only what is shared with them. Without it, the key sees everything. */
  readonly teams?: readonly string[]
}

/** Whoever is asking, as the routes see it: without the key itself. */
export interface Caller {
  readonly mode: KeyMode
  /** Ids of teams. */
  readonly teams?: readonly string[]
}

const MODES: readonly KeyMode[] = ['read', 'read-write', 'revoked']

/**
 * Reads a key as the command line gives it: `MODE=KEY` or `MODE@TEAM,TEAM=KEY`, a team by name or id.
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
 * The caller who holds the key of an `Authorization` header; undefined for no key, a wrong one and a revoked one. How the word
 * Bearer is written says nothing (RFC 9110, 11.1).
 */
export function findCaller(keys: readonly ApiKey[], authorization: string | undefined): ApiKey | undefined {
  const given = digest((authorization ?? '').replace(/^bearer +/i, 'Bearer '))
  // Every key is compared, so that the time taken does not tell which one was nearly right.
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
