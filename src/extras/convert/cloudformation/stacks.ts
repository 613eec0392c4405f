import { isObject, type Json, type JsonObject, own, ownText } from '../../../json.ts'
import { byText, type Skipped } from '../declared.ts'
import { readConditions } from './conditions.ts'
import { resolve } from './intrinsics.ts'
import { isLoop, unfold } from './loops.ts'
import { type GivenParameters, isList, isReadable, readParameters } from './parameters.ts'
import { withServerless } from './serverless.ts'
import type { Bound, Conditions, Surroundings } from './surroundings.ts'

/** A template of a file. */
export interface TemplateFile {
  readonly origin: string
  readonly root: JsonObject
}

/** Finds the template of a nested stack; undefined if it is not available. */
export type OpenTemplate = (from: string, location: string) => TemplateFile | undefined

export interface StackOptions {
  readonly region: string | undefined
  readonly parameters: GivenParameters
  readonly open: OpenTemplate
  /** Finds an export of another given template. */
  readonly exported: (pattern: string) => Bound | undefined
}

/** A template with its context, and the templates of its nested stacks. */
export interface Stack {
  readonly file: TemplateFile
  readonly resources: JsonObject
  readonly surroundings: Surroundings & { readonly conditions: Conditions }
  readonly children: ReadonlyMap<string, Stack>
  readonly skipped: readonly Skipped[]
}

interface Parent {
  readonly prefix: string
  readonly bound: ReadonlyMap<string, Bound>
  /** The files of the stacks around it, to detect stacks that nest themselves. */
  readonly above: readonly string[]
}

/** Limits templates that nest each other many times over. */
const MAX_LEVELS = 8
const MAX_STACKS = 300

const TOP: Parent = { prefix: '', bound: new Map(), above: [] }

/** Opens a template and the local templates of its nested stacks. */
export function openStack(file: TemplateFile, options: StackOptions, prefix = ''): Stack {
  return openWithin(file, { ...TOP, prefix }, { ...options, left: { stacks: MAX_STACKS } })
}

type Opening = StackOptions & { readonly left: { stacks: number } }

function openWithin(file: TemplateFile, parent: Parent, options: Opening): Stack {
  options.left.stacks -= 1
  const { root } = file
  const { prefix, bound } = parent
  const given = parent.above.length === 0 ? options.parameters : new Map<string, string>()
  const parameters = readParameters(objectAt(root, 'Parameters'), options.region, given)
  const mappings = objectAt(root, 'Mappings')
  const hidden = new Map([...given].filter(([name]) => !isReadable(objectAt(objectAt(root, 'Parameters'), name))))
  const bare = { resources: new Set<string>(), parameters, hidden, mappings, conditions: undefined, prefix, bound }
  const { object, skipped } = unfold(objectAt(root, 'Resources'), bare)
  const resources = withServerless(object, objectAt(root, 'Globals'))
  const children = new Map<string, Stack>()
  const open: Surroundings = {
    ...bare,
    resources: new Set(Object.keys(resources).filter((name) => !isLoop(name))),
    exported: options.exported,
    outputOf: (stack, output) => outputIn(children.get(stack), output),
  }
  const conditions = readConditions(unfold(objectAt(root, 'Conditions'), bare).object, open)
  const surroundings = { ...open, conditions }
  const stack = { file, resources, surroundings, children, skipped }
  for (const name of Object.keys(resources).sort(byText)) {
    const child = openChild(stack, name, parent, options)
    if (child !== undefined) children.set(name, child)
  }
  return stack
}

/** Where a nested stack's template is: its kind and the property that refers to it. */
const NESTED: ReadonlyMap<string, string> = new Map([
  ['AWS::CloudFormation::Stack', 'TemplateURL'],
  ['AWS::Serverless::Application', 'Location'],
])

export function isNested(kind: string): boolean {
  return NESTED.has(kind)
}

function openChild(stack: Stack, name: string, parent: Parent, options: Opening): Stack | undefined {
  const raw = objectAt(stack.resources, name)
  const property = NESTED.get(ownText(raw, 'Type') ?? '')
  const above = [...parent.above, stack.file.origin]
  if (property === undefined || above.length > MAX_LEVELS || options.left.stacks <= 0) return undefined
  const location = locationOf(raw, property, stack.surroundings)
  const file = location === undefined ? undefined : options.open(stack.file.origin, location)
  if (file === undefined || above.includes(file.origin)) return undefined
  const bound = bind(objectAt(objectAt(raw, 'Properties'), 'Parameters'), file.root, stack.surroundings)
  return openWithin(file, { prefix: `${parent.prefix}${name}/`, bound, above }, options)
}

/** CDK gives the local file in addition to its future URL in the cloud. */
export function locationOf(raw: JsonObject, property: string, surroundings: Surroundings): string | undefined {
  const asset = ownText(objectAt(raw, 'Metadata'), 'aws:asset:path')
  const location = resolve(own(objectAt(raw, 'Properties'), property), surroundings)
  return asset ?? (typeof location === 'string' && location !== '' ? location : undefined)
}

/** The parameters that a parent sets; never a secret, whose value would otherwise be copied. */
function bind(given: JsonObject, root: JsonObject, within: Surroundings): ReadonlyMap<string, Bound> {
  const declared = objectAt(root, 'Parameters')
  const entries = Object.entries(given).flatMap(([name, node]) => {
    const parameter = own(declared, name)
    if (parameter === undefined || !isObject(parameter) || !isReadable(parameter)) return []
    const isText = isList(parameter) && !Array.isArray(node)
    return [[name, { node: isText ? { 'Fn::Split': [',', node] } : node, within }] as const]
  })
  return new Map(entries)
}

function outputIn(stack: Stack | undefined, output: string): Bound | undefined {
  if (stack === undefined) return undefined
  const node = own(objectAt(objectAt(stack.file.root, 'Outputs'), output), 'Value')
  return node === undefined ? undefined : { node, within: stack.surroundings }
}

export function objectAt(object: JsonObject, key: string): JsonObject {
  const value: Json | undefined = own(object, key)
  return value !== undefined && isObject(value) ? value : {}
}
