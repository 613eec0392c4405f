import { isObject, own, ownText } from '../../json.ts'
import { visibleLine } from '../../text.ts'
import { ownDirection, ownFlag, ownNumber, ownPaint } from './component.ts'
import type { Label } from './drawing.ts'
import { type Anchor, type Entry, placeOf, type Registry } from './registry.ts'
import { MAX_CHARACTERS } from './xml.ts'

/** Further lines of a label are left out. */
const MAX_LINES = 8

/** The texts of a document, at their own positions or in front of what they label. */
export function readLabels(registry: Registry, anchor: Anchor): readonly Label[] {
  return registry.entries.flatMap((entry) => {
    if (entry.type !== 'isotext') return []
    const place = placeOf(registry, entry, anchor)
    const lines = linesOf(entry)
    return place === undefined || lines.length === 0 ? [] : [toLabel(entry, lines, place)]
  })
}

function toLabel(entry: Entry, lines: readonly string[], [x, y]: readonly [number, number]): Label {
  const owner = ownerOf(entry)
  return {
    id: entry.id,
    type: entry.type,
    ...(owner === undefined ? {} : { of: owner }),
    lines,
    at: { x, y, z: 0 },
    size: Math.min(Math.max(ownNumber(entry.raw, 'textSize') ?? 16, 4), 400),
    direction: ownDirection(entry.raw),
    standing: ownFlag(entry.raw, 'standing', false),
    isometric: ownFlag(entry.raw, 'isometric', true),
    halo: ownFlag(entry.raw, 'outline', false),
    color: ownPaint(entry.raw, 'color'),
  }
}

/** The id of the component that a text is positioned relative to. */
export function ownerOf(entry: Entry): string | undefined {
  const position = own(entry.raw, 'mapPos')
  return isObject(position) ? ownText(position, 'relTo') : undefined
}

/** The lines of a label, as visible text; empty if there is nothing to show. */
export function linesOf(entry: Entry): readonly string[] {
  const text = (ownText(entry.raw, 'text') ?? '').slice(0, 4_000)
  const lines = text.split(/\r\n|\r|\n/, MAX_LINES).map((line) => visibleLine(line, MAX_CHARACTERS))
  return lines.some((line) => line !== '') ? lines : []
}
