import { own, ownText } from '../../json.ts'
import { visibleLine } from '../../text.ts'
import { ownNumber, ownPaint } from './component.ts'
import type { Drawing, Item, Label, Outline } from './drawing.ts'
import type { Rect } from './geometry.ts'
import { linesOf, ownerOf, readLabels } from './labels.ts'
import { placeLegends } from './legends.ts'
import { readLines } from './lines.ts'
import { hulls, isOutlined } from './outlines.ts'
import { footprintOf, heightOf } from './palette.ts'
import { kindOf, readPlates } from './plates.ts'
import { type Entry, placeOf, type Registry, readRegistry } from './registry.ts'
import { textGround } from './text-size.ts'
import { MAX_CHARACTERS } from './xml.ts'

/**
 * Reads a drawing from a Cloudcraft document: a snapshot or a saved blueprint (`{data: {…}}`), or only its sections (`{nodes: […]}`).
 * Never throws: components that are malformed or have no position are left out. The order of the document's arrays does not matter.
 */
export function parseDrawing(document: unknown): Drawing {
  const registry = readRegistry(document)
  const grounds = hulls(registry)
  const labels = readLabels(registry, cornerOf(grounds))
  const items = readItems(registry)
  return {
    items,
    plates: readPlates(registry, grounds),
    outlines: readOutlines(registry, grounds, obstaclesOf(items, labels)),
    labels,
    lines: readLines(registry, grounds),
  }
}

/** A label may be positioned relative to a group that has only an outline. */
function cornerOf(grounds: ReadonlyMap<string, Rect>) {
  return (entry: Entry): readonly [number, number] | undefined => {
    const rect = grounds.get(entry.id)
    return rect && [rect.minX, rect.minY]
  }
}

function readItems(registry: Registry): readonly Item[] {
  const names = labelTexts(registry)
  return registry.entries.flatMap((entry) => {
    const place = isItem(entry) ? placeOf(registry, entry, () => undefined) : undefined
    return place === undefined ? [] : [toItem(entry, place, names)]
  })
}

/** A cluster with its own size is only a plate; one without is a plate and a solid on it. */
function isItem(entry: Entry): boolean {
  if (entry.section !== 'nodes' && entry.section !== 'groups') return false
  const kind = kindOf(entry)
  const solid = kind === undefined || (kind === 'cluster' && !own(entry.raw, 'mapSize'))
  return solid && !isOutlined(entry) && entry.type !== 'isotext' && entry.type !== 'connector'
}

function toItem(entry: Entry, [x, y]: readonly [number, number], names: ReadonlyMap<string, string>): Item {
  return {
    id: entry.id,
    type: entry.type,
    at: { x, y, z: 0 },
    ...footprintOf(entry.type, ownNumber(entry.raw, 'width'), ownNumber(entry.raw, 'depth')),
    height: heightOf(entry.type, ownNumber(entry.raw, 'height')),
    name: visibleLine(ownText(entry.raw, 'name') ?? names.get(entry.id) ?? '', MAX_CHARACTERS),
    color: ownPaint(entry.raw, 'color'),
    accent: ownPaint(entry.raw, 'accentColor'),
  }
}

/** Scanned components have no name property: their name is the text positioned relative to them. */
function labelTexts(registry: Registry): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const entry of registry.entries) {
    const owner = entry.type === 'isotext' ? ownerOf(entry) : undefined
    if (owner !== undefined && !names.has(owner)) names.set(owner, linesOf(entry).join(' '))
  }
  return names
}

function readOutlines(
  registry: Registry,
  grounds: ReadonlyMap<string, Rect>,
  obstacles: readonly Rect[],
): readonly Outline[] {
  const found = registry.entries.flatMap((entry) => {
    const rect = isOutlined(entry) ? grounds.get(entry.id) : undefined
    return rect === undefined ? [] : [{ id: entry.id, type: entry.type, name: nameOf(entry), rect, entry }]
  })
  const legends = placeLegends(found, obstacles)
  return found.flatMap(({ entry, ...outline }) => {
    const legend = legends.get(entry.id)
    return legend === undefined ? [] : [{ ...outline, color: ownPaint(entry.raw, 'color'), legend }]
  })
}

/** The ground where a group's name would not be readable: under labels, and under or right behind solids. */
function obstaclesOf(items: readonly Item[], labels: readonly Label[]): readonly Rect[] {
  const hidden = items.map(({ at, width, depth, height }) => {
    return { minX: at.x - height, minY: at.y - height, maxX: at.x + width, maxY: at.y + depth }
  })
  return [...hidden, ...labels.map(({ lines, size, at }) => textGround(lines, size, at.x, at.y))]
}

/** A group's name is written along its outline, which has less room than a label. */
const MAX_NAME = 40

function nameOf(entry: Entry): string {
  const name = ownText(entry.raw, 'name') ?? (entry.type === 'region' ? ownText(entry.raw, 'region') : undefined)
  return visibleLine(name ?? entry.id, MAX_NAME)
}
