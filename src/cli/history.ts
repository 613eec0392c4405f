import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { describeError, ExpectedError } from '../errors.ts'
import type { Addition, History } from '../history/history.ts'
import type { EarlierDeployment } from '../report/facts/rollback-shape.ts'
import { contentsOf } from '../snapshot/disk/contents.ts'
import { checkFolder, writeFolder } from '../snapshot/disk/out-folder.ts'
import { readLimited } from '../snapshot/folder.ts'
import { VERSION } from '../version.ts'
import { type Command, DONE } from './command.ts'
import { readNeeded } from './option-values.ts'
import type { Terminal } from './terminal.ts'

export const history: Command = {
  name: 'history',
  usage: 'DIR… --out DIR [--title NAME] [--json]',
  positionals: 1,
  takesMore: true,
  options: {
    out: {
      type: 'string',
      value: 'DIR',
      text: 'where to write the page, the feed and the lines; existing entries stay',
    },
    title: { type: 'string', value: 'NAME', text: 'what the page is called (default: the name of the first folder)' },
    json: { type: 'boolean', text: 'what was read and written, as JSON on stdout' },
  },
  async run(given, terminal) {
    if (given.flag('json')) terminal.reserveStdout()
    const out = readNeeded(given, 'history', 'out', 'DIR')
    const places = given.positionals.flatMap(reportFolders)
    checkFolder(out, 'history', { inputs: given.positionals })
    const title = given.text('title') ?? path.basename(path.resolve(given.positionals[0] ?? '.'))
    const { withDeployments } = await import('../history/history.ts')
    const { history: before, texts } = await existing(out)
    const { additions, leftOut } = await readAll(places, terminal)
    const { files, kept } = withDeployments(before, additions, { toolVersion: VERSION, title })
    const staying = kept.map((name) => [name, texts.get(name) ?? ''] as const)
    writeFolder(out, new Map([...staying, ...files]))
    if (given.flag('json'))
      terminal.document(`${JSON.stringify({ folder: out, read: additions.length, leftOut }, null, 2)}\n`)
    terminal.say(`${additions.length} report${additions.length === 1 ? '' : 's'} read, ${out}/index.html written`)
    return DONE
  },
}

/** A folder is a report, or contains folders that are. */
function reportFolders(dir: string): readonly string[] {
  if (statSync(dir, { throwIfNoEntry: false }) === undefined)
    throw new ExpectedError('FILE_UNREADABLE', `${dir} does not exist`, 'Name folders of reports')
  const isFolder = (place: string) => statSync(place, { throwIfNoEntry: false })?.isDirectory() === true
  const isReport = (place: string) => statSync(path.join(place, 'report.json'), { throwIfNoEntry: false }) !== undefined
  if (!isFolder(dir)) throw new ExpectedError('FILE_UNREADABLE', `${dir} is not a folder`, 'Name folders of reports')
  if (isReport(dir)) return [dir]
  const inside = readdirSync(dir)
    .toSorted()
    .map((name) => path.join(dir, name))
    .filter((place) => isFolder(place) && isReport(place))
  if (inside.length > 0) return inside
  throw new ExpectedError('FILE_UNREADABLE', `${dir} holds no report`, 'Name folders that `compare --out` has written')
}

/** What an earlier call wrote there. @throws ExpectedError HISTORY_FOREIGN */
async function existing(out: string) {
  const { NO_HISTORY } = await import('../history/history.ts')
  if (statSync(out, { throwIfNoEntry: false }) === undefined) return { history: NO_HISTORY, texts: new Map() }
  const { kind, own } = contentsOf(out)
  if (kind !== 'history') return { history: NO_HISTORY, texts: new Map() }
  const texts = new Map(own.map((name) => [name, textOf(path.join(out, name))] as const))
  return { history: await parsed(out, texts), texts }
}

async function parsed(dir: string, texts: ReadonlyMap<string, string>): Promise<History> {
  const { parseHistory } = await import('../history/history.ts')
  const found = parseHistory(texts, [...texts.keys()])
  if (!('odd' in found)) return found
  throw new ExpectedError('HISTORY_FOREIGN', `The history in ${dir} was edited: ${found.odd}`, 'Use another folder')
}

function textOf(file: string): string {
  return new TextDecoder().decode(readLimited(file))
}

interface LeftOut {
  readonly file: string
  readonly code: string
  readonly message: string
}

interface Readings {
  readonly additions: readonly Addition[]
  readonly leftOut: readonly LeftOut[]
}

/** Unreadable ones are reported and left out. The earliest first, so that each is compared with those before it. */
async function readAll(places: readonly string[], terminal: Terminal): Promise<Readings> {
  const { additionOf } = await import('../history/from-file.ts')
  const leftOut: LeftOut[] = []
  const read = places.flatMap((place) => {
    const file = path.join(place, 'report.json')
    try {
      const modified = statSync(file).mtime.toISOString()
      const bytes = readLimited(file) ?? new Uint8Array()
      return [additionOf(bytes, { name: file, title: path.basename(path.resolve(place)), modified, version: VERSION })]
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error
      terminal.complain(`left out: ${describeError(error)}`)
      leftOut.push({ file, code: error.code, message: error.message })
      return []
    }
  })
  const time = ({ origin }: Addition) => origin.of.time ?? origin.now
  const additions = read.toSorted((one, other) => Date.parse(time(one)) - Date.parse(time(other)))
  return { additions, leftOut }
}

/** The deployments of a folder that `history` has written, for the rollback check. @throws ExpectedError HISTORY_FOREIGN, FILE_* */
export async function readEarlier(dir: string): Promise<readonly EarlierDeployment[]> {
  const { earlierDeployments, PAST_FILE, parsePast } = await import('../history/past.ts')
  const file = path.join(dir, PAST_FILE)
  const bytes = readLimited(file)
  const past = bytes && parsePast(new TextDecoder().decode(bytes))
  if (past !== undefined) return earlierDeployments(past)
  const what = bytes === undefined ? `${file} does not exist` : `${file} is not what this program writes`
  throw new ExpectedError('HISTORY_FOREIGN', what, 'Name a folder that `history` has written')
}
