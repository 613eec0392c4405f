import { isGroup } from "../document/kinds.js";
// src/simulator/render/pdf.ts
/** A4 in points. */
const [WIDTH, HEIGHT] = [595, 842];
const LINE = 11;
const MARGIN = 40;
/** A page that lists the components, as many as fit. */
function writePdf(title, resources) {
	const lines = [
		title,
		"",
		...resources.filter((resource) => !isGroup(resource.type)).map((resource) => `${resource.type}  ${resource.name ?? resource.cloudId ?? ""}`)
	].slice(0, Math.floor((HEIGHT - 80) / LINE));
	const content = `BT /F1 9 Tf ${LINE} TL ${MARGIN} ${HEIGHT - MARGIN} Td ${lines.map((line) => `(${escapeText(line)}) '`).join(" ")} ET`;
	return assemble([
		"<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>`,
		`<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
	]);
}
/** Objects, the table of where each begins, and where that table begins. */
function assemble(objects) {
	let text = "%PDF-1.4\n";
	const entries = objects.map((object, i) => {
		const at = text.length;
		text += `${i + 1} 0 obj\n${object}\nendobj\n`;
		return at;
	}).map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
	const size = objects.length + 1;
	const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
	return Buffer.from(`${text}xref\n0 ${size}\n0000000000 65535 f \n${entries}${trailer}`, "latin1");
}
function escapeText(line) {
	return line.replace(/[^ -~]/g, "?").replace(/[()\\]/g, "\\$&");
}
export { writePdf };
