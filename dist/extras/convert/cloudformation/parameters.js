import { isObject, own, ownText } from "../../../json.js";
// src/extras/convert/cloudformation/parameters.ts
/**
* The value of `Ref` for parameters and pseudo parameters: their defaults. Unknown for secrets (`NoEcho`) and for parameters whose
* default only names a stored value.
*/
function readParameters(declared, region) {
	const values = new Map(PSEUDO.map((name) => [name, void 0]));
	for (const [name, parameter] of Object.entries(declared)) values.set(name, isObject(parameter) ? defaultOf(parameter) : void 0);
	if (region !== void 0) values.set("AWS::Region", region);
	return values;
}
const PSEUDO = "AccountId NotificationARNs NoValue Partition Region StackId StackName URLSuffix".split(" ").map((name) => `AWS::${name}`);
/** Anything but a clear no: templates write a boolean or text, and YAML 1.1 has more words for true. */
function isSecret(noEcho) {
	return noEcho !== void 0 && !/^(false|no)$/i.test(String(noEcho));
}
function defaultOf(parameter) {
	const type = ownText(parameter, "Type") ?? "String";
	if (isSecret(own(parameter, "NoEcho")) || type.startsWith("AWS::SSM::")) return void 0;
	const value = own(parameter, "Default");
	if ((type === "CommaDelimitedList" || type.startsWith("List<")) && typeof value === "string") return value.split(",").map((item) => item.trim());
	return value;
}
export { readParameters };
