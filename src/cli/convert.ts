import { existsSync } from 'node:fs'
import path from 'node:path'
import { at, ExpectedError } from '../errors.ts'
import { type Conversion, convert as convertDeclaration } from '../extras/convert/convert.ts'
import type { Skipped } from '../extras/convert/declared.ts'
import { writeWholeFile } from '../snapshot/disk/whole-file.ts'
import { readLimited } from '../snapshot/folder.ts'
import { visibleLine } from '../text.ts'
import { type Command, DONE } from './command.ts'

const DIALECTS = ['terraform', 'cloudformation'] as const

export const convert: Command = {
  name: 'convert',
  usage: 'FILE|- [--from terraform|cloudformation] [--out FILE] [--name NAME] [--region REGION]',
  positionals: 1,
  options: {
    from: { type: 'string', value: 'NAME', text: 'terraform or cloudformation (default: detected)' },
    out: { type: 'string', value: 'FILE', text: 'write the blueprint there (default: print it)' },
    name: { type: 'string', value: 'NAME', text: 'the name of the diagram (default: that of the file)' },
    region: { type: 'string', value: 'REGION', text: 'the region of resources whose declaration does not name one' },
  },
  async run(given, terminal) {
    terminal.reserveStdout()
    const file = at(given.positionals, 0)
    const from = readDialect(given.text('from'))
    const bytes = file === '-' ? await terminal.input() : readLimited(file)
    if (bytes === undefined) throw notThere(file)
    const name = given.text('name') ?? (file === '-' ? 'diagram' : path.basename(file, path.extname(file)))
    const origin = file === '-' ? 'stdin' : file
    const conversion = convertDeclaration(origin, bytes, { name, from, region: given.text('region') })
    const document = `${JSON.stringify(conversion.blueprint, null, 2)}\n`
    const out = given.text('out')
    if (out === undefined) terminal.document(document)
    else writeBlueprint(out, document)
    for (const line of conversionLines(conversion)) terminal.say(line)
    if (out !== undefined) terminal.say(`Wrote ${out}`)
    return DONE
  },
}

function notThere(file: string): ExpectedError {
  const what = file === '-' ? 'Nothing is piped in' : `${file} does not exist`
  return new ExpectedError('CONVERT_NO_FILE', what, 'Give a file to convert, or pipe one in and use -')
}

function readDialect(text: string | undefined): (typeof DIALECTS)[number] | undefined {
  const found = DIALECTS.find((dialect) => dialect === text)
  if (text !== undefined && found === undefined)
    throw new ExpectedError('OPTION_VALUE', `--from is "${text.slice(0, 100)}"`, `Choose ${DIALECTS.join(' or ')}`)
  return found
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

const MAX_LINES = 100

/** A summary for people: how much is drawn, and what is not and why, by kind. */
export function conversionLines({ format, drawn, folded, skipped }: Conversion): readonly string[] {
  const reasons = tally(skipped)
  return [
    `${format}: ${drawn} components drawn, ${folded.length} resources shown as part of others, ${skipped.length} not drawn`,
    ...reasons.slice(0, MAX_LINES).map(([text, count]) => `  not drawn: ${count} × ${text}`),
    ...(reasons.length > MAX_LINES ? [`  … and ${reasons.length - MAX_LINES} more kinds`] : []),
  ]
}

function tally(skipped: readonly Skipped[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const { kind, reason } of skipped) {
    const text = `${visibleLine(kind)} (${reason})`
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
}
