/**
 * cli/blueprints/: the commands `blueprints …`. draft.ts reads the file that `create` and `update` send.
 * Not here: the calls themselves (cloudcraft/blueprints.ts, blueprint-files.ts), budgets (cli/budget.ts).
 */
import type { BlueprintDraft } from '../../cloudcraft/blueprints.ts'
import { ExpectedError } from '../../errors.ts'
import { isObject, type Json, type JsonObject, own } from '../../json.ts'
import { readLimited } from '../../snapshot/folder.ts'
import { ACCESS_OPTIONS, readAccess } from '../accounts/fields.ts'
import type { Given, Option } from '../command.ts'
import { readList } from '../option-values.ts'
import type { Terminal } from '../terminal.ts'

export const DRAFT_OPTIONS: Readonly<Record<string, Option>> = {
  name: { type: 'string', value: 'NAME', text: 'the name, instead of the one in the file' },
  tags: { type: 'string', value: 'LIST', text: 'the tags, instead of those in the file' },
  ...ACCESS_OPTIONS,
}

/**
 * What to send: the document of a file (`-` is stdin), which may be the output of `blueprints get`, the inventory of a snapshot or a
 * bare document, plus the options. Access comes from the options only, so that a copy is not shared by accident.
 * @throws ExpectedError BLUEPRINT_FILE_INVALID, FILE_*
 */
export async function readDraft(file: string, given: Given, terminal: Terminal): Promise<BlueprintDraft> {
  const whole = parse(file, await read(file, terminal))
  const wrapped = own(whole, 'data')
  const data = isObject(wrapped) ? wrapped : whole
  const name = given.text('name')
  const tags = readList(given, 'tags') ?? fileTags(whole)
  return {
    data: name === undefined ? data : { ...data, name },
    ...(tags !== undefined && { tags }),
    ...readAccess(given),
  }
}

/** A document has at least one of these at its root. */
const SIGNS = ['data', 'nodes', 'grid', 'name']

async function read(file: string, terminal: Terminal): Promise<Uint8Array> {
  const bytes = file === '-' ? await terminal.input() : readLimited(file)
  if (bytes !== undefined) return bytes
  const what = file === '-' ? 'Nothing is piped in' : `${file} does not exist`
  throw new ExpectedError('BLUEPRINT_FILE_INVALID', what, 'Give a file, or - to pipe one in')
}

function parse(file: string, bytes: Uint8Array): JsonObject {
  let value: Json
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw invalid(file, 'is not JSON', 'Name a blueprint or an inventory')
  }
  if (isObject(value) && SIGNS.some((key) => Object.hasOwn(value as JsonObject, key))) return value
  throw invalid(file, 'is not a blueprint', 'Name a file with a document in `data`')
}

function fileTags(whole: JsonObject): readonly string[] | undefined {
  const tags = own(whole, 'tags')
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : undefined
}

function invalid(file: string, why: string, remedy: string): ExpectedError {
  return new ExpectedError('BLUEPRINT_FILE_INVALID', `${file === '-' ? 'stdin' : file} ${why}`, remedy)
}
