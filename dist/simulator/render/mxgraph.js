import { isGroup } from "../document/kinds.js";
// src/simulator/render/mxgraph.ts
const COLUMNS = 8;
/** A diagrams.net document that lists the components as boxes in rows. */
function writeMxGraph(resources) {
	return `<?xml version="1.0" encoding="UTF-8"?>\n<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>${resources.filter((resource) => !isGroup(resource.type)).map(writeBox).join("")}</root></mxGraphModel>\n`;
}
function writeBox(resource, i) {
	const label = resource.name ?? resource.cloudId;
	const value = escapeXml(label === void 0 ? resource.type : `${label} (${resource.type})`);
	const [x, y] = [i % COLUMNS * 180, Math.floor(i / COLUMNS) * 90];
	const geometry = `<mxGeometry x="${x}" y="${y}" width="160" height="60" as="geometry"/>`;
	return `<mxCell id="${i + 2}" value="${value}" style="rounded=1;whiteSpace=wrap" vertex="1" parent="1">${geometry}</mxCell>`;
}
function escapeXml(text) {
	return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
export { writeMxGraph };
