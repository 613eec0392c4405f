import { ExpectedError } from "../../../errors.js";
import { isArray, isObject, own, ownText } from "../../../json.js";
import { onlyDocument } from "../../../plan/read/document.js";
import { parseJsonDocument } from "./json-document.js";
import { parseYamlDocument } from "./yaml-document.js";
// src/extras/convert/source/read-source.ts
const MAX_BYTES = 67108864;
const SHOW = "Run `terraform show -json` (for a plan: `terraform show -json PLANFILE`) and convert what it prints";
/**
* Reads a Terraform or CloudFormation document. JSON is detected by its first character; everything else is read as YAML.
* @param origin the document's name in errors.
* @param wanted the required dialect, if any.
* @throws ExpectedError CONVERT_TOO_LARGE, CONVERT_NOT_JSON, CONVERT_NOT_YAML, CONVERT_TOO_DEEP, CONVERT_BINARY_PLAN,
* CONVERT_RAW_STATE, CONVERT_TERRAFORM_CODE, CONVERT_TERRAFORM_LOG, CONVERT_UNKNOWN_FORMAT, CONVERT_OTHER_FORMAT
*/
function readSource(origin, bytes, wanted) {
	if (bytes.byteLength > MAX_BYTES) throw refused("CONVERT_TOO_LARGE", `${origin} has ${Math.ceil(bytes.byteLength / 1024 / 1024)} MiB; the limit is 64`, "Convert one module or stack at a time");
	if (bytes[0] === 80 && bytes[1] === 75) throw refused("CONVERT_BINARY_PLAN", `${origin} is a saved plan or an archive`, SHOW);
	const text = unwrapped(origin, decode(bytes));
	refuseOther(origin, text);
	const root = /^\s*[[{]/.test(text) ? parseJsonDocument(origin, text) : parseYamlDocument(origin, text);
	if (!isObject(root)) throw unknown(origin, isArray(root) ? "a list" : "no document");
	const dialect = dialectOf(origin, root);
	if (wanted !== void 0 && wanted !== dialect) throw refused("CONVERT_OTHER_FORMAT", `${origin} is a ${dialect} document, not a ${wanted} one`, `Omit --from, or use --from ${dialect}`);
	return {
		dialect,
		root
	};
}
/** PowerShell writes `terraform show -json > file` as UTF-16. */
function decode(bytes) {
	const encoding = bytes[0] === 255 && bytes[1] === 254 ? "utf-16le" : "utf-8";
	return new TextDecoder(encoding).decode(bytes);
}
/** The wrapper of setup-terraform puts the command before what it has printed, and its own lines behind it. */
function unwrapped(origin, text) {
	if (!/^\s*\[command\]/.test(text)) return text;
	try {
		return onlyDocument(origin, text) ?? text;
	} catch (error) {
		if (error instanceof ExpectedError) throw refused("CONVERT_NOT_JSON", error.message, error.remedy);
		throw error;
	}
}
/** Files that are likely to be given by mistake. */
function refuseOther(origin, text) {
	const head = text.slice(0, 2e4);
	if (/^\s*\{[^\n]{0,2000}"@(level|message)"/.test(head)) throw refused("CONVERT_TERRAFORM_LOG", `${origin} is the log of \`terraform plan -json\``, SHOW);
	if (/^\s*(resource|module|terraform|provider|variable|data|locals)\b[^\n:]*\{/m.test(head) && !/^\s*\{/.test(head)) throw refused("CONVERT_TERRAFORM_CODE", `${origin} is Terraform code`, SHOW);
}
function dialectOf(origin, root) {
	if (typeof own(root, "version") === "number" && ownText(root, "lineage") !== void 0) throw refused("CONVERT_RAW_STATE", `${origin} is a raw state file`, SHOW);
	if (Object.hasOwn(root, "format_version")) return "terraform";
	if (isObject(own(root, "Resources")) || Object.hasOwn(root, "AWSTemplateFormatVersion")) return "cloudformation";
	throw unknown(origin, "neither format_version nor Resources");
}
function unknown(origin, what) {
	return refused("CONVERT_UNKNOWN_FORMAT", `${origin} is neither a Terraform show document nor a CloudFormation template: it has ${what}`, "Give what `terraform show -json` prints, or a template with Resources");
}
function refused(code, what, remedy) {
	return new ExpectedError(code, what, remedy);
}
export { readSource };
