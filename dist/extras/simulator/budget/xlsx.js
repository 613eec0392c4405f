import { strToU8, zipSync } from "../../../vendor/fflate.js";
import { COLUMNS, totalOf } from "../../simulator.js";
// src/extras/simulator/budget/xlsx.ts
const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/** A fixed timestamp in the zip: the same budget is the same file. */
const WRITTEN_AT = new Date(2024, 0, 1);
/** Cell formats in `STYLES`. */
const [PLAIN, BOLD, MONEY] = [
	0,
	1,
	2
];
/** A budget as a workbook of one sheet; the total is a formula. */
function writeXlsx(lines, currency) {
	const parts = {
		"[Content_Types].xml": CONTENT_TYPES,
		"_rels/.rels": relations([`${OFFICE}/officeDocument`, "xl/workbook.xml"]),
		"xl/workbook.xml": workbook(currency),
		"xl/_rels/workbook.xml.rels": relations([`${OFFICE}/worksheet`, "worksheets/sheet1.xml"], [`${OFFICE}/styles`, "styles.xml"]),
		"xl/styles.xml": STYLES,
		"xl/worksheets/sheet1.xml": sheet(lines)
	};
	const files = Object.entries(parts).map(([name, text]) => [name, strToU8(HEAD + text)]);
	return zipSync(Object.fromEntries(files), { mtime: WRITTEN_AT });
}
function sheet(lines) {
	const header = row(1, COLUMNS.map((name, i) => textCell(cellName(i, 1), name, BOLD)));
	const body = lines.map((line, i) => row(i + 2, COLUMNS.map((column, at) => cell(cellName(at, i + 2), column, line[column]))));
	const last = lines.length + 1;
	const cost = COLUMNS.indexOf("cost");
	const sum = `SUM(${cellName(cost, 2)}:${cellName(cost, last)})`;
	const total = [textCell(cellName(0, last + 1), "Total", BOLD), `<c r="${cellName(cost, last + 1)}" s="${MONEY}"><f>${sum}</f><v>${totalOf(lines)}</v></c>`];
	const rows = [
		header,
		...body,
		...lines.length === 0 ? [] : [row(last + 1, total)]
	];
	return `<worksheet xmlns="${SPREADSHEET}"><sheetData>${rows.join("")}</sheetData></worksheet>`;
}
function row(number, cells) {
	return `<row r="${number}">${cells.join("")}</row>`;
}
function cell(name, column, value) {
	if (value === void 0 || value === "") return "";
	if (typeof value === "string") return textCell(name, value, PLAIN);
	return `<c r="${name}" s="${column === "unitPrice" || column === "cost" ? MONEY : PLAIN}"><v>${value}</v></c>`;
}
function textCell(name, text, style) {
	return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}
/** `A1`, `AG12`. */
function cellName(column, rowNumber) {
	const letter = (at) => String.fromCharCode(65 + at);
	return `${column < 26 ? letter(column) : letter(Math.floor(column / 26) - 1) + letter(column % 26)}${rowNumber}`;
}
/** XML cannot represent control characters and lone surrogates. */
function escapeXml(text) {
	return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "").replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
function relations(...targets) {
	const list = targets.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`);
	return `<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
}
function workbook(currency) {
	const sheets = `<sheets><sheet name="Budget ${currency}" sheetId="1" r:id="rId1"/></sheets>`;
	return `<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}">${sheets}</workbook>`;
}
const CONTENT_TYPES = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${MIME}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${MIME}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${MIME}.styles+xml"/></Types>`;
const STYLES = `<styleSheet xmlns="${SPREADSHEET}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00####"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;
export { writeXlsx };
