/**
 * convert/cloudformation/: templates, with parameters, conditions, loops and intrinsic functions evaluated and local nested stacks
 * followed. Not here: third-party macros, and what a resource becomes (components/).
 */
import { isObject, type Json, type JsonObject, own, ownText } from '../../../json.ts'
import { byText, type Declaration, type Declared, type Link, type Skipped } from '../declared.ts'
import { exportsOf } from './exports.ts'
import { resolve } from './intrinsics.ts'
import { isLoop } from './loops.ts'
import { type GivenParameters, isPseudo, isReadable } from './parameters.ts'
import {
  isNested,
  locationOf,
  type OpenTemplate,
  objectAt,
  openStack,
  type Stack,
  type TemplateFile,
} from './stacks.ts'
import { Openings } from './undecided.ts'

export interface TemplateOptions {
  readonly region: string | undefined
  readonly parameters: GivenParameters
  readonly open: OpenTemplate
  /** The prefix of the addresses of each template, as there may be several. */
  readonly prefixOf: (origin: string) => string
}

/**
 * Reads templates: parameters get the given values or their defaults, conditions are evaluated as far as possible, references to resources
 * become links. A template that another one nests is part of that one.
 * @returns one declaration per template that no other one nests, with those it nests
 * @throws ExpectedError CONVERT_PARAMETER
 */
export function readTemplates(files: readonly TemplateFile[], options: TemplateOptions): readonly Declaration[] {
  const tops: Stack[] = []
  const exported = exportsOf(() => tops.flatMap(flattened))
  for (const file of files) tops.push(openStack(file, { ...options, exported }, options.prefixOf(file.origin)))
  const nested = new Set(tops.flatMap(below).map(({ file }) => file.root))
  return tops.filter(({ file }) => !nested.has(file.root)).map((stack) => declarationOf(stack, options.region))
}

/** The names of a template's parameters. */
export function parametersOf({ root }: TemplateFile): readonly string[] {
  return Object.keys(objectAt(root, 'Parameters'))
}

export { isPseudo }

function below({ children }: Stack): readonly Stack[] {
  return [...children.values()].flatMap(flattened)
}

function flattened(stack: Stack): readonly Stack[] {
  return [stack, ...below(stack)]
}

function declarationOf(top: Stack, region: string | undefined): Declaration {
  const openings = new Openings()
  const read = flattened(top).map((stack) => readStack(stack, region, openings))
  return {
    format: 'cloudformation',
    origin: top.file.origin,
    resources: read.flatMap(({ resources }) => resources),
    skipped: read.flatMap(({ skipped }) => skipped),
    undecided: openings.list(),
    notes: macrosOf(top.file.root),
  }
}

const KNOWN_MACROS = new Set(['AWS::Serverless-2016-10-31', 'AWS::LanguageExtensions', 'AWS::Include'])

function macrosOf(root: JsonObject): readonly string[] {
  const names = [own(root, 'Transform') ?? []].flat().filter((name) => typeof name === 'string')
  const others = names.filter((name) => !KNOWN_MACROS.has(name))
  return others.length === 0 ? [] : [`what these macros change is not known: ${others.join(', ')}`]
}

function readStack(stack: Stack, region: string | undefined, openings: Openings) {
  const resources: Declared[] = []
  const skipped: Skipped[] = stack.skipped.map((loop) => ({ ...loop, address: addressOf(stack, loop.address) }))
  for (const name of Object.keys(stack.resources).sort(byText)) {
    const raw = objectAt(stack.resources, name)
    const kind = ownText(raw, 'Type') ?? kindless(name, own(raw, 'Type'))
    const address = addressOf(stack, name)
    const reason = fromElsewhere(name, raw) ?? absence(stack, name, openings) ?? notFollowed(stack, name)
    if (reason !== undefined) skipped.push({ address, kind, reason })
    else if (!isLoop(name)) resources.push(declare(stack, name, region, openings))
  }
  return { resources, skipped }
}

function addressOf({ surroundings }: Stack, name: string): string {
  return `${surroundings.prefix ?? ''}${name}`
}

/** The kind of a resource without one: `Rain::Module` for `Type: !Rain::Module path`. */
function kindless(name: string, type: Json | undefined): string {
  const tag = type !== undefined && isObject(type) ? Object.keys(type)[0] : undefined
  return tag?.replace(/^Fn::(?!Transform)/, '') ?? (name.startsWith('Fn::') ? name : 'resource')
}

/** Parts that another tool or account fills in. */
function fromElsewhere(name: string, raw: JsonObject): string | undefined {
  if (name === 'Fn::Transform') {
    const macro = ownText(raw, 'Name')
    return `it is filled in from elsewhere${macro === undefined ? '' : ` (${macro})`}`
  }
  const type = own(raw, 'Type')
  if (type !== undefined && isObject(type)) return 'its type comes from elsewhere'
  if (typeof type !== 'string' || type === '') return 'it has no Type'
  return type.endsWith('::MODULE') ? 'it is a module whose parts are not in the template' : undefined
}

function absence(stack: Stack, name: string, openings: Openings): string | undefined {
  const condition = ownText(objectAt(stack.resources, name), 'Condition')
  if (condition === undefined) return undefined
  const { conditions } = stack.surroundings
  const holds = conditions(condition)
  if (holds === true) return undefined
  if (holds === false) return 'its condition does not hold'
  for (const cause of conditions.causesOf?.(condition) ?? []) openings.add(cause, addressOf(stack, name), '')
  return 'its condition depends on values outside the template'
}

function notFollowed(stack: Stack, name: string): string | undefined {
  const raw = objectAt(stack.resources, name)
  const kind = ownText(raw, 'Type') ?? ''
  if (!isNested(kind) || stack.children.has(name)) return undefined
  const location = locationOf(raw, kind.endsWith('Stack') ? 'TemplateURL' : 'Location', stack.surroundings)
  const where = location === undefined ? 'is not named in the template' : 'is not available: give its file, too'
  return `its template ${where}`
}

function declare(stack: Stack, name: string, region: string | undefined, openings: Openings): Declared {
  const raw = objectAt(stack.resources, name)
  const address = addressOf(stack, name)
  const links: Link[] = []
  const values = resolve(own(raw, 'Properties') ?? {}, stack.surroundings, {
    onLink: (to, path) => {
      if (to !== address) links.push({ path, to })
    },
    onUnknown: (cause, [property]) => {
      if (!isHidden(stack, cause) && !stack.children.has(name)) openings.add(cause, address, property ?? 'Properties')
    },
  })
  const isImplied = !Object.hasOwn(objectAt(stack.file.root, 'Resources'), name) && name.startsWith('Serverless')
  return {
    address,
    localName: name,
    kind: ownText(raw, 'Type') ?? '',
    values: values !== undefined && isObject(values) ? withTags(values) : {},
    links,
    ...(region === undefined ? {} : { region }),
    ...(isImplied && { isImplied }),
  }
}

/** Whether a value cannot be given: a secret, which is never shown, or the name of a stored value. */
function isHidden({ file }: Stack, cause: string): boolean {
  const parameter = own(objectAt(file.root, 'Parameters'), cause)
  return parameter !== undefined && isObject(parameter) && !isReadable(parameter)
}

/** Tags as an object, like Terraform's. Templates have `[{Key, Value}]`, serverless ones `{Key: Value}`. */
function withTags(values: JsonObject): JsonObject {
  const list = own(values, 'Tags')
  if (!Array.isArray(list)) return list === undefined ? values : { ...values, tags: list }
  const pairs = list.flatMap((tag: Json) => {
    const key = isObject(tag) ? ownText(tag, 'Key') : undefined
    const value = isObject(tag) ? ownText(tag, 'Value') : undefined
    return key === undefined || value === undefined ? [] : [[key, value] as const]
  })
  return { ...values, tags: Object.fromEntries(pairs) }
}
