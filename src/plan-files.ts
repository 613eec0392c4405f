/**
 * Plans on this machine's disk, for both entries: which files match a pattern, and their contents. Plans are parsed in plan/. The report
 * mentions a file that is missing, too large or not a plan; that stops nothing.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describeError, ExpectedError } from './errors.ts'
import type { Plan, UnreadPlan } from './plan/announcement.ts'
import { readPlan } from './plan/read/read-plan.ts'
import { visibleLine } from './text.ts'

const MiB = 1024 * 1024
/** Checked before a file is read. */
const MAX_BYTES = 200 * MiB
/** All plans together. One at a time is in memory. */
const MAX_TOTAL_BYTES = 1024 * MiB
const MAX_FILES = 200
/** How many folders a pattern may search. */
const MAX_FOLDERS = 20_000

export interface ReadPlans {
  readonly plans: readonly (Plan | UnreadPlan)[]
  /** Why an existing plan cannot be used; a missing one is not a failure. */
  readonly failures: readonly ExpectedError[]
}

/**
 * Reads plans.
 * @param patterns files, or patterns with `*`, `**` and `?`, relative to the working directory; empty ones and lines that begin with `#`
 * are skipped
 */
export function readPlans(patterns: readonly string[]): ReadPlans {
  const wanted = patterns.map((pattern) => pattern.trim()).filter((pattern) => pattern !== '' && pattern[0] !== '#')
  const plans = new Map<string, Plan | UnreadPlan>()
  const failures: ExpectedError[] = []
  let room = MAX_TOTAL_BYTES
  for (const { file, isThere } of wanted.flatMap(filesOf)) {
    const key = path.resolve(file)
    if (plans.has(key)) continue
    if (!isThere) {
      plans.set(key, { file: visibleLine(file), error: 'there is no such file' })
      continue
    }
    const read = plans.size < MAX_FILES ? readOne(file, room) : tooMany(file)
    room -= read.size
    plans.set(key, read.plan)
    if (read.failure !== undefined) failures.push(read.failure)
    if (plans.size > MAX_FILES) break
  }
  return { plans: [...plans.values()], failures }
}

interface ReadOne {
  readonly plan: Plan | UnreadPlan
  readonly size: number
  readonly failure?: ExpectedError
}

function readOne(file: string, room: number): ReadOne {
  const name = visibleLine(file)
  let digest: string | undefined
  try {
    const stats = statSync(file)
    if (!stats.isFile()) throw new ExpectedError('FILE_UNREADABLE', `${name} is not a file`, 'Name a file')
    if (stats.size > Math.min(MAX_BYTES, room)) throw tooLarge(name, stats.size)
    const bytes = readFileSync(file)
    digest = createHash('sha256').update(bytes).digest('hex')
    return { plan: { ...readPlan(file, bytes), digest }, size: bytes.byteLength }
  } catch (error) {
    const failure = error instanceof ExpectedError ? error : unreadable(name, error)
    const plan = { file: name, ...(digest !== undefined && { digest }), error: describeError(failure) }
    return { plan, size: 0, failure }
  }
}

function tooLarge(name: string, size: number): ExpectedError {
  const what =
    size > MAX_BYTES
      ? `${name} has ${Math.ceil(size / MiB)} MiB; the limit is ${MAX_BYTES / MiB}`
      : `${name} is left out: all plans together have more than ${MAX_TOTAL_BYTES / MiB} MiB`
  return new ExpectedError('PLAN_TOO_LARGE', what, 'Plan one module or stack at a time')
}

function tooMany(file: string): ReadOne {
  const what = `${visibleLine(file)} and what comes after it is left out: there are more than ${MAX_FILES} plans`
  const failure = new ExpectedError('PLAN_TOO_MANY', what, 'Name fewer files')
  return { plan: { file: visibleLine(file), error: describeError(failure) }, size: 0, failure }
}

/** Anything but an error of the operating system is a bug of ours, which costs this plan and not the report. */
function unreadable(name: string, error: unknown): ExpectedError {
  const { code } = error as NodeJS.ErrnoException
  if (typeof code !== 'string' || !/^E[A-Z0-9]+$/.test(code))
    return new ExpectedError('PLAN_FAILED', `${name} could not be read as a plan`, 'Report this as a bug')
  return new ExpectedError('FILE_UNREADABLE', `${name} cannot be read: ${code}`, 'Check its permissions')
}

interface Named {
  readonly file: string
  readonly isThere: boolean
}

/** The files that match a pattern, sorted; the pattern itself if none does. */
function filesOf(pattern: string): readonly Named[] {
  if (statSync(pattern, { throwIfNoEntry: false }) !== undefined) return [{ file: pattern, isThere: true }]
  if (!/[*?]/.test(pattern)) return [{ file: pattern, isThere: false }]
  const parts = pattern.split(/[\\/]+/)
  const found = matching(parts[0] === '' ? '/' : '', parts[0] === '' ? parts.slice(1) : parts, { left: MAX_FOLDERS })
  return found.length === 0
    ? [{ file: pattern, isThere: false }]
    : [...new Set(found)].sort().map((file) => ({ file, isThere: true }))
}

/** `**` does not follow links to folders, which could form a loop. */
function matching(folder: string, [part, ...rest]: readonly string[], budget: { left: number }): readonly string[] {
  if (part === undefined || budget.left <= 0) return []
  const within = (name: string) => path.join(folder, name)
  if (!/[*?]/.test(part)) return rest.length === 0 ? existing(within(part)) : matching(within(part), rest, budget)
  budget.left -= 1
  const entries = entriesIn(folder)
  if (part === '**') {
    const below = entries.filter((entry) => entry.isDirectory() && isOpen(entry.name))
    const deeper = below.flatMap(({ name }) => matching(within(name), [part, ...rest], budget))
    return [...matching(folder, rest.length === 0 ? ['*'] : rest, budget), ...deeper]
  }
  const names = entries.map(({ name }) => name).filter((name) => fits(part, name))
  return names.flatMap((name) => (rest.length === 0 ? existing(within(name)) : matching(within(name), rest, budget)))
}

function entriesIn(folder: string) {
  try {
    return readdirSync(folder === '' ? '.' : folder, { withFileTypes: true })
  } catch {
    return []
  }
}

function existing(file: string): readonly string[] {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isFile() ? [file] : []
  } catch {
    return []
  }
}

/** Skips hidden folders, as a shell does, and folders with a hundred thousand files that are not plans. */
function isOpen(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules'
}

/** `*` matches any text, `?` one character. Hidden files match only a pattern that begins with a dot. */
function fits(pattern: string, name: string): boolean {
  if (name.startsWith('.') && !pattern.startsWith('.')) return false
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replace(/\*+/g, '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${source}$`, 's').test(name)
}
