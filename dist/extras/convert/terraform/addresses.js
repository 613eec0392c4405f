// src/extras/convert/terraform/addresses.ts
/** A part of an address with its index: `private[0]`, `private["a.b"]`. */
const INDEX = String.raw`\[(?:\d+|"(?:[^"\\]|\\.)*")\]`;
const STEP = new RegExp(String.raw`module\.([A-Za-z0-9_-]+)(${INDEX})?(?:\.|$)`, "y");
/** The module calls in an address: `module.a["x"].module.b` is `[['a', '["x"]'], ['b', '']]`. */
function moduleSteps(address) {
	const steps = [];
	STEP.lastIndex = 0;
	for (let match = STEP.exec(address); match !== null; match = STEP.exec(address)) {
		steps.push([match[1] ?? "", match[2] ?? ""]);
		if (STEP.lastIndex >= address.length) break;
	}
	return steps;
}
/** The content of an address's brackets, typed as Terraform's index. */
function indexOf(bracket) {
	if (bracket === "") return void 0;
	const inner = bracket.slice(1, -1);
	return inner.startsWith("\"") ? inner.slice(1, -1).replace(/\\(.)/g, "$1") : Number(inner);
}
/** An address without modules and type. */
function localName({ name, index }) {
	if (index === void 0) return name;
	return `${name}[${typeof index === "number" ? index : JSON.stringify(index)}]`;
}
export { indexOf, localName, moduleSteps };
