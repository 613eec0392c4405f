import { at, ExpectedError } from '../errors.ts'
import { nearest } from '../text.ts'
import type { Account, Target } from './target.ts'

/** One line of a target list: an account by name, id or AWS account number, and its regions. */
export interface TargetLine {
  readonly account: string
  readonly regions: readonly string[]
}

const REGION = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const EXAMPLE = 'Production: us-east-1, eu-west-1'
/** 64 accounts in every AWS region. More is a mistake, or needs a matrix of jobs. */
export const MAX_TARGETS = 2000

/**
 * Reads `NAME: region, region`, one account per line. Skips empty lines and lines that begin with `#`.
 * @throws AggregateError with one ExpectedError TARGETS_MALFORMED per malformed line; TARGETS_EMPTY if no line is left
 */
export function parseTargetList(text: string): readonly TargetLine[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  if (lines.length === 0)
    throw new ExpectedError('TARGETS_EMPTY', 'No target is given', `Name what to look at: ${EXAMPLE}`)
  const errors: ExpectedError[] = []
  const parsed = lines.flatMap((line) => {
    const result = parseLine(line)
    if (result instanceof ExpectedError) errors.push(result)
    return result instanceof ExpectedError ? [] : [result]
  })
  if (errors.length > 0) throw new AggregateError(errors, errors.map((error) => error.message).join('\n'))
  return parsed
}

function parseLine(line: string): TargetLine | ExpectedError {
  // The last colon: a name may contain one, a region cannot.
  const colon = line.lastIndexOf(':')
  const account = line.slice(0, Math.max(colon, 0)).trim()
  const regions = line
    .slice(colon + 1)
    .split(',')
    .map((region) => region.trim())
    .filter((region) => region !== '')
  if (colon < 0 || account === '' || regions.length === 0)
    return malformed(line, 'it is not of the form "account: region, region"')
  const odd = regions.find((region) => !REGION.test(region))
  if (odd !== undefined) return malformed(line, `"${odd}" is not the name of a region`)
  return { account, regions: [...new Set(regions)] }
}

function malformed(line: string, why: string): ExpectedError {
  return new ExpectedError(
    'TARGETS_MALFORMED',
    `Target "${line.slice(0, 200)}" cannot be read: ${why}`,
    `Write it as ${EXAMPLE}`,
  )
}

/**
 * Finds the account of every line by id, name or AWS account number, in AWS and Azure.
 * @returns each target once, in the order of the list
 * @throws AggregateError with one ExpectedError ACCOUNT_UNKNOWN or ACCOUNT_AMBIGUOUS per line that matches no account or
 *   several, and REGION_OTHER_CLOUD per region that only the other cloud has
 */
export function resolveTargets(lines: readonly TargetLine[], accounts: readonly Account[]): readonly Target[] {
  const errors: ExpectedError[] = []
  const targets = new Map<string, Target>()
  for (const line of lines) {
    const account = findAccount(line.account, accounts)
    if (account instanceof ExpectedError) {
      errors.push(account)
      continue
    }
    for (const region of line.regions) {
      if (isOfOtherCloud(account, region)) errors.push(otherCloud(account, region))
      else targets.set(`${account.id} ${region}`, toTarget(account, region, line.account))
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, errors.map((error) => error.message).join('\n'))
  if (targets.size > MAX_TARGETS) {
    throw new ExpectedError(
      'TARGETS_TOO_MANY',
      `${targets.size} targets are given; the limit is ${MAX_TARGETS}`,
      'Spread them over several jobs',
    )
  }
  return [...targets.values()]
}

/** Whether a target is the given region of an account, which is given by id, name or AWS account number. */
export function isTarget(
  { account, region }: Target,
  wanted: { readonly account: string; readonly region: string },
): boolean {
  const { id, name, number } = account
  const plain = wanted.account.trim().toLowerCase()
  const isNamed = [id, name].some((one) => one.trim().toLowerCase() === plain) || number === digits(plain)
  return region === wanted.region && isNamed
}

/** AWS writes `us-east-1`, Azure `eastus`: no name is valid for both. */
function isOfOtherCloud({ provider }: Account, region: string): boolean {
  return provider === 'aws' ? /^[a-z]{5,}\d?$/.test(region) : /^[a-z]{2}(-[a-z]+)+-\d$/.test(region)
}

function otherCloud({ provider, name }: Account, region: string): ExpectedError {
  const [own, other, example] = provider === 'aws' ? ['AWS', 'Azure', 'us-east-1'] : ['Azure', 'AWS', 'eastus']
  const what = `${quoted(name)} is an ${own} account, and ${quoted(region)} is not a region of ${own} but of ${other}`
  return new ExpectedError('REGION_OTHER_CLOUD', what, `Name a region of ${own}, such as ${example}`)
}

/** If an account was given by its number, the number is kept: jobs that never see the account find its reports by it. */
function toTarget({ provider, id, name, number }: Account, region: string, wanted: string): Target {
  const isNumbered = number !== undefined && number === digits(wanted)
  return { provider, account: { id, name, ...(isNumbered && { number }) }, region }
}

/** `1111-2222-3333` as AWS prints it is `111122223333`. */
function digits(text: string): string {
  return text.replaceAll('-', '')
}

function findAccount(wanted: string, accounts: readonly Account[]): Account | ExpectedError {
  const byId = accounts.filter(({ id }) => id.toLowerCase() === wanted.toLowerCase())
  const exact = accounts.filter(({ name }) => name === wanted)
  const loose = accounts.filter(({ name }) => name.trim().toLowerCase() === wanted.toLowerCase())
  const numbered = accounts.filter(({ number }) => number !== undefined && number === digits(wanted))
  const found = [byId, exact, loose, numbered].find((list) => list.length > 0) ?? []
  if (found.length === 1) return at(found, 0)
  if (found.length === 0) return unknownAccount(wanted, accounts)
  const ids = found.map(({ id, provider }) => `${id} (${provider})`).join(', ')
  return new ExpectedError(
    'ACCOUNT_AMBIGUOUS',
    `${found.length} linked accounts are named ${quoted(wanted)}: ${ids}`,
    'Name the account by its id',
  )
}

function unknownAccount(wanted: string, accounts: readonly Account[]): ExpectedError {
  const names = accounts.map(({ name }) => name)
  const close = nearest(wanted, names)
  const known = names.length === 0 ? 'no account' : names.slice(0, 10).map(quoted).join(', ')
  const remedy =
    close === undefined
      ? 'Link the account to Cloudcraft, or share it with the team of the key'
      : `Did you mean ${quoted(close)}?`
  const what = `No linked account is named ${quoted(wanted)}`
  return new ExpectedError('ACCOUNT_UNKNOWN', what, remedy, `the key sees ${known}`)
}

/** Limits the length of a name in messages. */
function quoted(name: string): string {
  return `"${name.slice(0, 100)}"`
}
