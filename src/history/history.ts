import * as v from 'valibot'
import { at } from '../errors.ts'
import { ONE_ISSUE } from '../json.ts'
import { findRollback } from '../report/build/rollback.ts'
import type { Report } from '../report/facts/report.ts'
import { renderReview } from '../report/page/page.ts'
import { referenceText, rollbackLine } from '../report/words/rollback-words.ts'
import { type EntryOrigin, EntryShape, entryOf, type HistoryEntry } from './entry.ts'
import { feedText } from './feed.ts'
import { pageHtml } from './page.ts'
import { earlierDeployments, PAST_FILE, type PastDeployment, parsePast, pastOf, pastText, withPast } from './past.ts'

export const LINES_FILE = 'deployments.ndjson'
export const PAGE_FILE = 'index.html'
export const FEED_FILE = 'feed.xml'
/** Older lines: `deployments-0001.ndjson`. */
const ARCHIVE = /^deployments-(\d{4})\.ndjson$/
/** How many reports are kept next to the page; lines are kept forever. */
export const MAX_REPORTS = 50
/** In characters. For a larger report there is only its line and the link to where it was published. */
const MAX_REPORT_LENGTH = 1024 * 1024
/** In characters, for the file that every deployment rewrites. */
const MAX_LINES_LENGTH = 4 * 1024 * 1024
/** Lines that stay in it when older ones move to a separate file. */
const LINES_KEPT = 1000

/** All deployments so far, the latest last. */
export interface History {
  readonly entries: readonly HistoryEntry[]
  readonly past: readonly PastDeployment[]
  /** Names of all existing files. */
  readonly names: readonly string[]
}

export const NO_HISTORY: History = { entries: [], past: [], names: [] }

export interface HistoryOptions {
  readonly toolVersion: string
  /** The title of the page: `octo/cloud`. */
  readonly title: string
  /** The URL of the page, for the feed; a generated identifier if there is none. */
  readonly site?: string
}

/** A deployment to add. */
export interface Addition {
  readonly report: Report
  readonly origin: EntryOrigin
}

/** Files to write, and which existing ones stay unchanged. All other files are removed. */
export interface HistoryFiles {
  readonly files: ReadonlyMap<string, string>
  readonly kept: readonly string[]
}

/** Whether a deployment is already in the history. */
export function hasEntry({ entries }: History, id: string): boolean {
  return entries.some((entry) => entry.id === id)
}

/** The history with more deployments, as files. One that it already contains is not added again. */
export function withDeployments(
  history: History,
  additions: readonly Addition[],
  options: HistoryOptions,
): HistoryFiles {
  const reports = new Map<string, string>()
  let { entries, past } = history
  for (const { report, origin } of additions) {
    if (hasEntry({ ...history, entries }, origin.id)) continue
    const told = origin.named ? withRollback(report, past) : report
    const entry = { ...entryOf(told, origin), ...rollbackIn(told, entries) }
    const page = entry.report === undefined ? undefined : reportPage(told)
    const { report: file, ...bare } = entry
    if (page !== undefined && file !== undefined) reports.set(file, page)
    entries = [...entries, page === undefined ? bare : entry]
    past = withPast(past, origin.named ? pastOf(entry, report) : undefined)
  }
  return filesOf({ entries, past, names: history.names }, reports, options)
}

/** Adds the rollback check to a report that does not have it yet. */
function withRollback(report: Report, past: readonly PastDeployment[]): Report {
  const rollback = report.rollback ?? findRollback(report.targets, earlierDeployments(past))
  return { ...report, ...(rollback && { rollback }) }
}

/** The text about a rollback, and the id of that deployment in the page. Contains no names. */
function rollbackIn(report: Report, entries: readonly HistoryEntry[]): Pick<HistoryEntry, 'rollback'> {
  const text = rollbackLine(report)
  if (text === undefined || report.rollback === undefined) return {}
  const name = referenceText(report.rollback.of)
  const id = entries.findLast(({ of }) => referenceText(of) === name)?.id
  return { rollback: { text, ...(id !== undefined && { id }) } }
}

/** The report without its pictures and drawings, which are large; undefined if it is still too large. */
function reportPage(report: Report): string | undefined {
  const targets = report.targets.map(({ picture: _, diagram: __, ...target }) => target)
  const page = renderReview({ ...report, targets }, new Map())
  return page.length > MAX_REPORT_LENGTH ? undefined : page
}

function filesOf(
  { entries, past, names }: History,
  added: ReadonlyMap<string, string>,
  options: HistoryOptions,
): HistoryFiles {
  const latest = inOrder(entries).flatMap(({ report }) => report ?? [])
  const there = latest.filter((file) => added.has(file) || names.includes(file)).slice(0, MAX_REPORTS)
  const shown = new Set(there)
  const { archived, lines } = splitLines(entries, names)
  const visible = lines.map(({ report, ...entry }) =>
    report !== undefined && shown.has(report) ? { ...entry, report } : entry,
  )
  const archives = [...names.filter((name) => ARCHIVE.test(name)), ...(archived === undefined ? [] : [archived.name])]
  const files = new Map<string, string>([
    [LINES_FILE, linesText(lines)],
    [PAST_FILE, pastText(past, [...archives, ...there], options.toolVersion)],
    [PAGE_FILE, pageHtml(inOrder(visible), { ...options, archives: archives.length })],
    [FEED_FILE, feedText(inOrder(visible), options)],
    ...(archived === undefined ? [] : [[archived.name, archived.text] as const]),
    ...[...added].filter(([file]) => shown.has(file)),
  ])
  const kept = names.filter((name) => !files.has(name) && (ARCHIVE.test(name) || shown.has(name)))
  return { files, kept }
}

/** The latest first; those with equal times in the order in which they were added. */
function inOrder<Entry extends Pick<HistoryEntry, 'time'>>(entries: readonly Entry[]): readonly Entry[] {
  return entries.toReversed().toSorted((one, other) => Date.parse(other.time) - Date.parse(one.time))
}

function linesText(entries: readonly HistoryEntry[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
}

/** If the file has grown too long, its older lines move to one that is never written again. */
function splitLines(entries: readonly HistoryEntry[], names: readonly string[]) {
  if (entries.length <= LINES_KEPT || linesText(entries).length <= MAX_LINES_LENGTH) return { lines: entries }
  const last = Number(ARCHIVE.exec(lastArchive(names) ?? '')?.[1] ?? 0)
  const name = `deployments-${String(last + 1).padStart(4, '0')}.ndjson`
  const archived = { name, text: linesText(entries.slice(0, -LINES_KEPT)) }
  return { archived, lines: entries.slice(-LINES_KEPT) }
}

function lastArchive(names: readonly string[]): string | undefined {
  return names
    .filter((name) => ARCHIVE.test(name))
    .toSorted()
    .at(-1)
}

/** Whether a file is one that this program writes into a history. */
export function isHistoryFile(name: string): boolean {
  return (
    [LINES_FILE, PAST_FILE, PAGE_FILE, FEED_FILE].includes(name) ||
    ARCHIVE.test(name) ||
    /^reports\/[a-z0-9][a-z0-9-]{0,99}\.html$/.test(name)
  )
}

/** What is wrong with a history, as the end of a sentence. */
export interface Odd {
  readonly odd: string
}

/** Reads a history, which someone may have edited. @param texts of the files that it needs @param names of all files */
export function parseHistory(texts: ReadonlyMap<string, string>, names: readonly string[]): History | Odd {
  const stranger = names.find((name) => !isHistoryFile(name))
  if (stranger !== undefined) return { odd: `it holds ${stranger}, which this program does not write` }
  const past = parsePast(texts.get(PAST_FILE) ?? '')
  if (past === undefined) return { odd: `its ${PAST_FILE} cannot be read` }
  const entries: HistoryEntry[] = []
  const lines = (texts.get(LINES_FILE) ?? '').split('\n')
  if (lines.at(-1) === '') lines.pop()
  for (let number = 1; number <= lines.length; number += 1) {
    const entry = parseLine(at(lines, number - 1))
    if (entry === undefined) return { odd: `line ${number} of its ${LINES_FILE} cannot be read` }
    entries.push(entry)
  }
  return { entries, past, names }
}

function parseLine(line: string): HistoryEntry | undefined {
  try {
    const result = v.safeParse(EntryShape, JSON.parse(line), ONE_ISSUE)
    return result.success ? result.output : undefined
  } catch {
    return undefined
  }
}
