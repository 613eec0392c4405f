import type { Drawing, Item, Label, Line, Outline, Paint, Plate } from '../../../drawing/isometric/drawing.ts'
import { boundsOf, type Rect } from '../../../drawing/isometric/geometry.ts'
import { escapeXml } from '../../../drawing/isometric/xml.ts'

/** Pixels of a grid unit on the sheet, which shows the diagram from directly above. */
const UNIT = 50
const MARGIN = 50

/**
 * A diagrams.net document: an editable cell at the position of every resource, group and label, and an edge for every connection.
 * Names are text, not HTML.
 */
export function writeMxGraph(drawing: Drawing): string {
  const shift = shiftOf(drawing)
  const cells = [
    ...drawing.outlines.map((outline) => outlineCell(outline, shift)),
    ...drawing.plates.map((plate) => plateCell(plate, groundId(drawing, plate), shift)),
    ...drawing.items.map((item) => itemCell(item, shift)),
    ...drawing.labels.filter(({ of }) => of === undefined || !isDrawn(drawing, of)).map((one) => labelCell(one, shift)),
    ...drawing.lines.map((line, i) => edgeCell(line, i)),
  ]
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<mxGraphModel grid="1" gridSize="10" page="1" math="0"><root>' +
    `<mxCell id="0"/><mxCell id="1" parent="0"/>${cells.join('')}</root></mxGraphModel>\n`
  )
}

/** A cluster is both a plate and an item on it; connections end at the item. */
function groundId({ items }: Drawing, { id }: Plate): string {
  return items.some((item) => item.id === id) ? `ground-${id}` : id
}

/** Whether an item already shows the name. */
function isDrawn({ items }: Drawing, id: string): boolean {
  return items.some((item) => item.id === id && item.name !== '')
}

interface Shift {
  readonly x: number
  readonly y: number
}

/** Moves everything onto the sheet. */
function shiftOf({ items, plates, outlines, labels }: Drawing): Shift {
  const corners = [
    ...items.map(({ at }) => at),
    ...plates.flatMap((plate) => plate.corners),
    ...outlines.map(({ rect }) => ({ x: rect.minX, y: rect.minY })),
    ...labels.map(({ at }) => at),
  ]
  const { minX, minY } = boundsOf(corners)
  return { x: MARGIN - minX * UNIT, y: MARGIN - minY * UNIT }
}

function outlineCell({ id, name, rect, color }: Outline, shift: Shift): string {
  const style = `rounded=1;arcSize=2;fillColor=none;dashed=1;verticalAlign=top;align=left;spacingLeft=6${stroke(color)}`
  return vertex({ id, text: name, style }, rect, shift)
}

function plateCell({ name, corners, color }: Plate, id: string, shift: Shift): string {
  const style = `fillColor=${hexOf(color) ?? '#f5f5f5'};opacity=40;verticalAlign=top;align=left;spacingLeft=6`
  return vertex({ id, text: name, style }, boundsOf(corners), shift)
}

function itemCell({ id, type, name, at, width, depth, color }: Item, shift: Shift): string {
  const style = `rounded=1;fontSize=10;verticalLabelPosition=bottom;verticalAlign=top;fillColor=#ffffff${stroke(color)}`
  const rect = { minX: at.x, minY: at.y, maxX: at.x + width, maxY: at.y + depth }
  return vertex({ id, text: name === '' ? type : `${name} (${type})`, style }, rect, shift)
}

function labelCell({ id, lines, at, size }: Label, shift: Shift): string {
  const text = lines.join(' ')
  const rect = { minX: at.x, minY: at.y, maxX: at.x + text.length * size * 0.01, maxY: at.y + size * 0.025 }
  const style = `text;align=left;verticalAlign=middle;fontSize=${Math.round(size)}`
  return vertex({ id, text, style }, rect, shift)
}

function vertex({ id, text, style }: Record<'id' | 'text' | 'style', string>, rect: Rect, shift: Shift): string {
  const { minX, minY, maxX, maxY } = rect
  const place = `x="${round(minX * UNIT + shift.x)}" y="${round(minY * UNIT + shift.y)}"`
  const size = `width="${round((maxX - minX) * UNIT)}" height="${round((maxY - minY) * UNIT)}"`
  return (
    `<mxCell id="${cellId(id)}" value="${escapeXml(text)}" style="${style};html=0" vertex="1" parent="1">` +
    `<mxGeometry ${place} ${size} as="geometry"/></mxCell>`
  )
}

/** Edges get new ids, because those of a document may have none. */
function edgeCell({ from, to, dashed, arrow }: Line, i: number): string {
  const style = `edgeStyle=orthogonalEdgeStyle;rounded=0;dashed=${dashed ? 1 : 0};endArrow=${arrow ? 'block' : 'none'};html=0`
  const ends = `source="${cellId(from)}" target="${cellId(to)}"`
  return `<mxCell id="edge-${i}" style="${style}" edge="1" parent="1" ${ends}><mxGeometry relative="1" as="geometry"/></mxCell>`
}

/** Prefixed: a component's id may be `0`, like that of the sheet. */
function cellId(id: string): string {
  return escapeXml(`cell-${id}`)
}

/** Omits near-white lines, which are invisible on white. */
function stroke(color: Paint): string {
  const hex = hexOf(color)
  return hex === undefined || /^#[e-f].[e-f].[e-f].$/i.test(hex) ? '' : `;strokeColor=${hex}`
}

/** Colours are untrusted: a semicolon would end the style. */
function hexOf({ flat, isometric }: Paint): string | undefined {
  return [flat, isometric].find((text) => text !== undefined && /^#[0-9a-f]{6}$/i.test(text))
}

function round(value: number): number {
  return Math.round(value)
}
