import { isGroup } from '../document/kinds.ts'
import type { Resource } from '../world/world.ts'

const COLUMNS = 8

/** A diagrams.net document that lists the components as boxes in rows. */
export function writeMxGraph(resources: readonly Resource[]): string {
  const boxes = resources.filter((resource) => !isGroup(resource.type)).map(writeBox)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>${boxes.join('')}</root></mxGraphModel>\n`
}

function writeBox(resource: Resource, i: number): string {
  const label = resource.name ?? resource.cloudId
  const value = escapeXml(label === undefined ? resource.type : `${label} (${resource.type})`)
  const [x, y] = [(i % COLUMNS) * 180, Math.floor(i / COLUMNS) * 90]
  const geometry = `<mxGeometry x="${x}" y="${y}" width="160" height="60" as="geometry"/>`
  return `<mxCell id="${i + 2}" value="${value}" style="rounded=1;whiteSpace=wrap" vertex="1" parent="1">${geometry}</mxCell>`
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
