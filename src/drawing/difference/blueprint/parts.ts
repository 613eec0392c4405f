import type { Resource } from '../../../inventory/read/resource.ts'
import { isObject, type JsonObject, own, ownText } from '../../../json.ts'
import type { Mark } from '../../isometric/drawing.ts'
import { type Grounds, groundsOf } from '../grounds.ts'
import type { ReadDocument } from '../read-document.ts'
import { memberNames, type Union } from '../union.ts'
import type { Suffix } from './captions.ts'
import { backdrop, isFrameIn, markedComponent } from './components.ts'
import { flatText, suffixedLabel, writtenLabel } from './labels.ts'
import { linePaint, textPaint } from './paint.ts'

/** The sections of a document, with components under their names in the union. */
export interface Parts {
  readonly nodes: readonly JsonObject[]
  readonly groups: readonly JsonObject[]
  readonly edges: readonly JsonObject[]
  readonly surfaces: readonly JsonObject[]
  readonly icons: readonly JsonObject[]
  readonly text: readonly JsonObject[]
}

export interface Matter {
  readonly union: Union
  readonly before: ReadDocument
  readonly after: ReadDocument
  readonly suffixes: ReadonlyMap<string, Suffix>
}

/** The union's components with their marks: only those in `kept`, or all of them without it. */
export function partsOf(matter: Matter, kept?: ReadonlySet<string>): Parts {
  const { union } = matter
  const isKept = (component: JsonObject) => kept === undefined || kept.has(idOf(component))
  const grounds = groundsOf(union.drawing)
  const nodes = union.document.nodes.filter(isKept).map((node) => toComponent(node, 'nodes', matter, grounds))
  const kinds = kept === undefined ? union.document : { ...union.document, surfaces: [], icons: [] }
  const [surfaces, icons] = [kinds.surfaces.map(backdrop), kinds.icons.map(backdrop)]
  const groups = union.document.groups.filter(isKept).map((group) => toComponent(group, 'groups', matter, grounds))
  const there = new Set([...nodes, ...groups, ...surfaces, ...icons].map(idOf))
  const lost = lostFrames(groups, grounds, matter)
  const standing = lost.map(({ label }) => label)
  for (const id of standing.map(idOf)) there.add(id)
  return {
    nodes,
    groups: groups.map((group) => withMembers(group, there, lost)),
    edges: edgesOf(union, there),
    surfaces,
    icons,
    text: [...labelsOf(matter, there, kept === undefined), ...standing],
  }
}

export function idOf(component: JsonObject): string {
  return String(own(component, 'id'))
}

function markOf({ facts }: Union, name: string): Mark {
  return facts.get(name)?.mark ?? 'unchanged'
}

function resourceOf({ union, before, after }: Matter, name: string): Resource | undefined {
  const fact = union.facts.get(name)
  return fact && (after.inventory.resources[fact.after] ?? before.inventory.resources[fact.before])
}

/** The union gives every component a name; scanned nodes have theirs only in a label, so it is taken out again. */
function toComponent(component: JsonObject, section: 'nodes' | 'groups', matter: Matter, grounds: Grounds): JsonObject {
  const id = idOf(component)
  const { name, ...nameless } = markedComponent(component, section, markOf(matter.union, id), grounds.get(id))
  const suffix = matter.suffixes.get(id)
  if (suffix !== undefined && isFrameIn(component, section)) {
    return { ...nameless, name: `${String(name ?? '')} ${suffix.text}`.trim() }
  }
  const hasName = Object.hasOwn(resourceOf(matter, id)?.properties ?? component, 'name')
  return hasName && name !== undefined ? { ...nameless, name } : nameless
}

interface LostFrame {
  readonly group: string
  readonly label: JsonObject
}

/** Cloudcraft does not draw an empty frame, so a text at its position on the shelf becomes its member. */
function lostFrames(groups: readonly JsonObject[], grounds: Grounds, { suffixes }: Matter): readonly LostFrame[] {
  return groups.flatMap((group) => {
    const id = idOf(group)
    const [ground, suffix] = [grounds.get(id), suffixes.get(id)]
    if (ground === undefined || suffix === undefined || !isFrameIn(group, 'groups')) return []
    const text = flatText(`w:frame-${id}`, ownText(group, 'name') ?? suffix.text, 16)
    return [{ group: id, label: { ...text, mapPos: [ground.minX, ground.minY], color: textPaint(suffix.mark) } }]
  })
}

function withMembers(group: JsonObject, there: ReadonlySet<string>, lost: readonly LostFrame[]): JsonObject {
  const own = lost.filter((one) => one.group === idOf(group)).map(({ label }) => idOf(label))
  const members = memberNames(group).filter((id) => there.has(id) && id !== idOf(group))
  return { ...group, nodes: [...new Set([...members, ...own])] }
}

function edgesOf({ connections }: Union, there: ReadonlySet<string>): readonly JsonObject[] {
  return connections
    .filter(({ from, to }) => there.has(from) && there.has(to))
    .map(({ from, to, mark }) => ({
      type: 'edge',
      id: `w:edge ${mark === 'removed' ? 'removed' : 'here'} ${from} ${to}`,
      ...{ from, to, color: linePaint(mark), width: mark === 'unchanged' ? 2 : 3, dashed: mark === 'removed' },
      endCap: 'arrow',
    }))
}

/** The existing labels with suffixes, and new ones for changed components without a label. */
function labelsOf(matter: Matter, there: ReadonlySet<string>, isWhole: boolean): readonly JsonObject[] {
  const { union, suffixes, after } = matter
  const frames = new Set(union.document.groups.filter((group) => isFrameIn(group, 'groups')).map(idOf))
  const open = new Map([...suffixes].filter(([name]) => there.has(name) && !frames.has(name)))
  const found: JsonObject[] = []
  const sorted = [...union.document.text].sort((first, second) => (idOf(first) < idOf(second) ? -1 : 1))
  for (const label of sorted) {
    const mapPos = own(label, 'mapPos')
    const owner = mapPos !== undefined && isObject(mapPos) ? String(own(mapPos, 'relTo')) : undefined
    if (owner === undefined ? !isWhole : !there.has(owner)) continue
    found.push(suffixedLabel(label, open.get(owner ?? '')))
    open.delete(owner ?? '')
  }
  const written = [...open].flatMap(([name, suffix]) => {
    const resource = resourceOf(matter, name)
    return resource === undefined ? [] : [writtenLabel(name, resource, suffix, !after.inventory.hasLabels)]
  })
  return [...found, ...written]
}
