import { isObject, own, ownText } from "../../../json.js";
// src/extras/convert/cloudformation/parameters.ts
/**
* What `Ref` gives for a parameter or a pseudo parameter: its default. A secret (`NoEcho`) has none, nor has one whose default is
* only the name of a stored value.
*/
function readParameters(declared, region) {
	const values = new Map(PSEUDO.map((name) => [name, void 0]));
	for (const [name, parameter] of Object.entries(declared)) values.set(name, isObject(parameter) ? defaultOf(parameter) : void 0);
	if (region !== void 0) values.set("AWS::Region", region);
	return values;
}
const PSEUDO = "AccountId NotificationARNs NoValue Partition Region StackId StackName URLSuffix".split(" ").map((name) => `AWS::${name}`);
function defaultOf(parameter) {
	const type = ownText(parameter, "Type") ?? "String";
	const secret = own(parameter, "NoEcho");
	if (secret === true || secret === "true" || type.startsWith("AWS::SSM::")) return void 0;
	const value = own(parameter, "Default");
	if ((type === "CommaDelimitedList" || type.startsWith("List<")) && typeof value === "string") return value.split(",").map((item) => item.trim());
	return value;
}
export { readParameters };
