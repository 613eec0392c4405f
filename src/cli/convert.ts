import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { at, ExpectedError } from '../errors.ts'
import { type Conversion, convert as convertFiles } from '../extras/convert/convert.ts'
import type { SourceFile } from '../extras/convert/files.ts'
import { writeWholeFile } from '../snapshot/disk/whole-file.ts'
import { readLimited } from '../snapshot/folder.ts'
import { type Command, DONE, type Given } from './command.ts'
import { readParameters } from './convert-parameters.ts'
import { conversionLines } from './convert-words.ts'
import { readChoice } from './option-values.ts'
import type { Terminal } from './terminal.ts'

const DIALECTS = ['terraform', 'cloudformation'] as const

export const convert: Command = {
  name: 'convert',
  usage:
    'FILE…|- [--from terraform|cloudformation] [--parameter NAME=VALUE]… [--parameters FILE]… [--region REGION] [--name NAME] [--out FILE] [--json]',
  positionals: 1,
  takesMore: true,
  options: {
    from: { type: 'string', value: 'NAME', text: 'terraform or cloudformation (default: detected)' },
    parameter: { type: 'string', value: 'NAME=VALUE', multiple: true, text: 'a parameter of a template (repeatable)' },
    parameters: {
      type: 'string',
      value: 'FILE',
      multiple: true,
      text: 'parameters as JSON, as `aws cloudformation` takes them (repeatable)',
    },
    region: { type: 'string', value: 'REGION', text: 'the region of resources whose declaration does not name one' },
    name: { type: 'string', value: 'NAME', text: 'the name of the diagram (default: that of the first file)' },
    out: { type: 'string', value: 'FILE', text: 'write the blueprint there (default: print it)' },
    json: { type: 'boolean', text: 'print what is drawn and what is not as JSON (without --out with the blueprint)' },
  },
  async run(given, terminal) {
    terminal.reserveStdout()
    const files = await filesOf(given, terminal)
    const conversion = convertFiles(files, {
      name: given.text('name') ?? nameOf(at(given.positionals, 0)),
      from: readChoice(given, 'from', DIALECTS),
      region: given.text('region'),
      ...readParameters(given.texts('parameter'), given.texts('parameters')),
      open: (from, location) => openNear(files, from, location),
    })
    const document = `${JSON.stringify(conversion.blueprint, null, 2)}\n`
    const out = given.text('out')
    if (out !== undefined) writeBlueprint(out, document)
    if (given.flag('json')) terminal.document(`${JSON.stringify(reportOf(conversion, out), null, 2)}\n`)
    else if (out === undefined) terminal.document(document)
    for (const line of conversionLines(conversion, given.flag('verbose'))) terminal.say(line)
    if (out !== undefined) terminal.say(`Wrote ${out}`)
    return DONE
  },
}

/** What `--json` prints: everything that the conversion knows; the blueprint only if it is not written to a file. */
function reportOf({ blueprint, ...known }: Conversion, out: string | undefined): object {
  return { ...known, ...(out === undefined && { blueprint }) }
}

async function filesOf({ positionals }: Given, terminal: Terminal): Promise<readonly SourceFile[]> {
  const files: SourceFile[] = []
  for (const file of new Set(positionals)) {
    const bytes = file === '-' ? await terminal.input() : readLimited(file)
    if (bytes === undefined) throw notThere(file)
    files.push({ origin: file === '-' ? 'stdin' : file, bytes })
  }
  return files
}

function nameOf(file: string): string {
  return file === '-' ? 'diagram' : path.basename(file, path.extname(file))
}

/** A nested stack's template, by its path relative to the template that refers to it. A given file keeps its name. */
function openNear(files: readonly SourceFile[], from: string, location: string): SourceFile | undefined {
  if (path.isAbsolute(location) || location.includes('\0')) return undefined
  const near = path.join(from === 'stdin' ? '.' : path.dirname(from), location)
  const given = files.find(({ origin }) => path.resolve(origin) === path.resolve(near))
  const bytes = given === undefined && isFile(near) ? readLimited(near) : undefined
  return given ?? (bytes && { origin: near, bytes })
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true
}

function notThere(file: string): ExpectedError {
  const what = file === '-' ? 'Nothing is piped in' : `${file} does not exist`
  return new ExpectedError('CONVERT_NO_FILE', what, 'Give a file to convert, or pipe one in and use -')
}

/** Replaces an earlier blueprint and no other file. */
function writeBlueprint(out: string, document: string): void {
  if (existsSync(out) && !isBlueprint(out))
    throw new ExpectedError(
      'OUT_NOT_OURS',
      `${out} exists and is not a blueprint`,
      'Use another file, or delete this one',
    )
  writeWholeFile(out, document)
}

function isBlueprint(file: string): boolean {
  const text = Buffer.from(readLimited(file) ?? new Uint8Array()).toString()
  return /^\s*\{\s*"data"\s*:\s*\{\s*"name"/.test(text)
}
