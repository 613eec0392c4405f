import { ExpectedError } from '../../errors.ts'
import { nearest } from '../../text.ts'
import type { GivenParameters } from './cloudformation/parameters.ts'
import type { OpenTemplate, TemplateFile } from './cloudformation/stacks.ts'
import { isPseudo, parametersOf, readTemplates } from './cloudformation/template.ts'
import { byText, type Declaration, type Skipped } from './declared.ts'
import { type Dialect, readSource, type SourceDocument } from './source/read-source.ts'
import { readTerraform } from './terraform/show.ts'

/** A file on disk. */
export interface SourceFile {
  /** Its path: its name in errors, and the base of relative paths in it. */
  readonly origin: string
  readonly bytes: Uint8Array
}

export interface ReadOptions {
  /** The required dialect; detected if not given. */
  readonly from?: Dialect | undefined
  readonly region?: string | undefined
  /** Values for the parameters of templates. */
  readonly parameters?: GivenParameters | undefined
  /** Of these parameters: those that must exist. */
  readonly required?: readonly string[] | undefined
  /** Finds the file of a nested stack by its path. */
  readonly open?: ((from: string, location: string) => SourceFile | undefined) | undefined
}

interface Document extends SourceDocument {
  readonly origin: string
}

/**
 * Reads all files; a template that is nested in another one is part of that one.
 * @throws ExpectedError CONVERT_*
 */
export function readFiles(
  files: readonly SourceFile[],
  options: ReadOptions,
): { readonly declarations: readonly Declaration[]; readonly skipped: readonly Skipped[] } {
  const read = [...files]
    .sort((a, b) => byText(a.origin, b.origin))
    .map(({ origin, bytes }) => ({ origin, ...readSource(origin, bytes, options.from) }))
  const documents = read.flatMap(({ origin, documents }) =>
    documents.map(
      (document, index): Document => ({ ...document, origin: index === 0 ? origin : `${origin}#${index + 1}` }),
    ),
  )
  const templates = documents.filter(({ dialect }) => dialect === 'cloudformation')
  checkParameters(templates, options)
  const prefixes = prefixesOf(documents)
  const prefixOf = (origin: string) => prefixes.get(origin) ?? ''
  const stacks = readTemplates(templates, {
    region: options.region,
    parameters: options.parameters ?? new Map(),
    open: opener(templates, options),
    prefixOf,
  })
  const plans = documents
    .filter(({ dialect }) => dialect === 'terraform')
    .map(({ origin, root }) => ({ origin, root, prefix: prefixOf(origin) }))
  return {
    declarations: [...readTerraform(plans), ...stacks],
    skipped: read.flatMap(({ skipped }) => skipped),
  }
}

/** Addresses of several documents begin with the name of the file, so that equal ones stay distinct. */
function prefixesOf(documents: readonly Document[]): ReadonlyMap<string, string> {
  if (documents.length < 2) return new Map()
  const prefixes = new Map<string, string>()
  const taken = new Set<string>()
  for (const { origin } of documents) {
    const stem = baseOf(origin).replace(/\.[A-Za-z0-9]{1,9}(?=#|$)/, '') || origin
    let prefix = `${stem}/`
    for (let count = 2; taken.has(prefix); count += 1) prefix = `${stem} ${count}/`
    taken.add(prefix)
    prefixes.set(origin, prefix)
  }
  return prefixes
}

function baseOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path
}

/** Nested stacks are local files; if one is given by URL, it may be among the given files. */
function opener(given: readonly Document[], { open }: ReadOptions): OpenTemplate {
  const opened = new Map<string, TemplateFile | undefined>()
  return (from, location) => {
    const isAddress = /^[a-z][a-z0-9+.-]*:\/\//i.test(location)
    const file = isAddress ? undefined : open?.(from, location)
    const same =
      given.find(({ origin }) => origin === file?.origin) ?? (file === undefined ? like(location, given) : undefined)
    if (same !== undefined || file === undefined) return same
    if (!opened.has(file.origin)) opened.set(file.origin, templateIn(file))
    return opened.get(file.origin)
  }
}

/** The only given file whose name is the last part of a URL. */
function like(location: string, given: readonly Document[]): Document | undefined {
  const name = baseOf(location.replace(/[?#].*$/, ''))
  const found = given.filter(({ origin }) => baseOf(origin) === name)
  return found.length === 1 ? found[0] : undefined
}

/** If a nested template cannot be read, only that stack is missing. */
function templateIn({ origin, bytes }: SourceFile): TemplateFile | undefined {
  try {
    const [document] = readSource(origin, bytes, 'cloudformation').documents
    return document && { origin, root: document.root }
  } catch (error) {
    if (error instanceof ExpectedError) return undefined
    throw error
  }
}

function checkParameters(templates: readonly TemplateFile[], { parameters, required = [] }: ReadOptions): void {
  if (parameters === undefined || parameters.size === 0) return
  if (templates.length === 0)
    throw new ExpectedError(
      'CONVERT_PARAMETER',
      'Only templates of CloudFormation have parameters',
      'Omit --parameter and --parameters: the values of variables are in the plan',
    )
  const known = templates.flatMap(parametersOf)
  const strange = required.find((name) => !known.includes(name) && !isPseudo(name))
  if (strange === undefined) return
  const close = nearest(strange, known)
  const names = known.slice(0, 30).join(', ')
  const remedy = close === undefined ? `There are: ${names === '' ? 'none' : names}` : `Did you mean ${close}?`
  throw new ExpectedError('CONVERT_PARAMETER', `There is no parameter ${strange.slice(0, 100)}`, remedy)
}
