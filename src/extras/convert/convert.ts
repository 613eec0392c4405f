/**
 * extras/convert/: turns infrastructure code into a Cloudcraft blueprint, in one pass through the folders: source/ (bytes to JSON) →
 * terraform/ or cloudformation/ (declared resources and their references) → components/ (types and fields) → graph/ (groups and
 * connections) → layout/ (positions) → write/ (the document). Pure and deterministic; never copies a secret. Not here: running Terraform,
 * comparing a plan with what happened, drawing the blueprint (drawing/).
 */
import { ExpectedError } from '../../errors.ts'
import { typeOf } from './components/kinds.ts'
import type { Declaration, Declared, Folded, Format, Skipped, Undecided } from './declared.ts'
import { type ReadOptions, readFiles, type SourceFile } from './files.ts'
import { foldIn } from './folded.ts'
import { buildGraph } from './graph/build-graph.ts'
import { withCluster, withLoneClusters } from './graph/clusters.ts'
import type { Graph } from './graph/component.ts'
import { withDefaultBus } from './graph/default-bus.ts'
import { findFlows } from './graph/flows.ts'
import { findImplied } from './graph/implied.ts'
import { layOut } from './layout/lay-out.ts'
import { nothingDrawn } from './nothing-drawn.ts'
import { type Foldable, sortOut } from './skipped.ts'
import { emptyFrames, type NewBlueprint, writeBlueprint } from './write/blueprint.ts'

export interface ConvertOptions extends ReadOptions {
  /** The name of the diagram. */
  readonly name: string
}

export interface Drawn {
  readonly address: string
  readonly type: string
  /** Not declared: members of pools, disks of machines, what a tool creates by itself. */
  readonly isImplied: boolean
  /** An outline around nothing, which Cloudcraft does not show. */
  readonly isEmpty: boolean
}

export interface Conversion {
  /** What was read, one per file that no other file nests. */
  readonly read: readonly { readonly origin: string; readonly format: Format }[]
  readonly blueprint: NewBlueprint
  /** The components of the diagram, including implied ones. */
  readonly drawn: readonly Drawn[]
  /** Shown, but not as a component: as a connection, a rule or a position. */
  readonly folded: readonly Folded[]
  /** Not shown. */
  readonly skipped: readonly Skipped[]
  /** Unknown values, and what depends on them. */
  readonly undecided: readonly Undecided[]
  readonly notes: readonly string[]
  /** Why nothing is drawn, if so. */
  readonly nothing: string | undefined
}

/** More do not make a readable diagram. */
const MAX_RESOURCES = 20_000
const REGION = /^[a-z][a-z0-9-]{2,29}$/

/**
 * Turns Terraform's `show -json` (of a state or a plan), stored states and CloudFormation templates into one laid-out blueprint. Equal
 * declarations give equal bytes, whatever their order. Secrets are not copied, unknown values are left out, never guessed.
 * @throws ExpectedError CONVERT_*
 */
export function convert(files: readonly SourceFile[], options: ConvertOptions): Conversion {
  const { region, name } = options
  if (region !== undefined && !REGION.test(region)) {
    const what = `the region "${region.slice(0, 50)}" is not a region name`
    throw new ExpectedError('CONVERT_REGION', what, 'Use a name such as us-east-1 or westeurope')
  }
  const { declarations, skipped: unread } = readFiles(files, options)
  const declared = declarations.flatMap(({ resources }) => resources)
  if (declared.length > MAX_RESOURCES) throw tooMany(declared.length)
  const { resources, foldable, skipped } = complete(declared)
  const flows = findFlows(resources)
  const graph = buildGraph(resources, region)
  const blueprint = writeBlueprint(name, graph, flows.flows, layOut(graph, flows.flows))
  const cut = flows.isCut ? [{ address: '', kind: 'connection', reason: 'there are too many for a diagram' }] : []
  const taken = foldIn(foldable, resources, graph, flows)
  const left = [...declarations.flatMap((one) => one.skipped), ...unread, ...skipped, ...taken.skipped, ...cut]
  return {
    read: declarations.map(({ origin, format }) => ({ origin, format })),
    blueprint,
    drawn: drawnIn(graph, blueprint, resources),
    folded: taken.folded,
    skipped: left,
    undecided: decidesSomething(declarations, left),
    notes: declarations.flatMap(({ notes }) => notes),
    nothing: graph.components.length > 0 ? undefined : nothingDrawn(declarations, left),
  }
}

function drawnIn({ components }: Graph, blueprint: NewBlueprint, resources: readonly Declared[]): readonly Drawn[] {
  const implied = new Set(
    resources.flatMap(({ address, impliedBy, isImplied }) => ((impliedBy ?? isImplied) !== undefined ? [address] : [])),
  )
  const empty = emptyFrames(components, blueprint)
  return components.map(({ address, type }) => ({
    ...{ address, type },
    isImplied: implied.has(address),
    isEmpty: empty.has(address),
  }))
}

/** Resources left out for another reason do not depend on a value. */
function decidesSomething(declarations: readonly Declaration[], skipped: readonly Skipped[]): readonly Undecided[] {
  const gone = new Set(skipped.map(({ address }) => address))
  return declarations
    .flatMap(({ undecided }) => undecided)
    .map(({ cause, decides }) => ({
      cause,
      decides: decides.filter(({ address, properties }) => properties.length === 0 || !gone.has(address)),
    }))
    .filter(({ decides }) => decides.length > 0)
}

/** The declared resources that matter for the diagram, plus the implied ones. */
function complete(declared: readonly Declared[]): {
  readonly resources: readonly Declared[]
  readonly foldable: readonly Foldable[]
  readonly skipped: readonly Skipped[]
} {
  const { kept: sorted, foldable, skipped } = sortOut(withLoneClusters(declared))
  const kept = withCluster(sorted)
  const { implied, skipped: tooManyMembers } = findImplied(kept)
  const taken = new Set(kept.map(({ address }) => address))
  const added = implied.filter(({ address, kind }) => !taken.has(address) && typeOf(kind) !== undefined)
  return {
    resources: [...withDefaultBus(kept), ...added],
    foldable,
    skipped: [...skipped, ...tooManyMembers],
  }
}

function tooMany(count: number): ExpectedError {
  const what = `${count} resources are declared; the limit is ${MAX_RESOURCES}`
  return new ExpectedError('CONVERT_TOO_MANY', what, 'Convert one module or stack at a time')
}
