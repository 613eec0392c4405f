import { textAt } from "../fields/attributes.js";
import { providerOf } from "../kinds.js";
// src/plan/read/place.ts
/** Where a resource lies: its ids say so, or its attributes, or the provider it is made with. */
function placeOf(kind, sides, candidates, hint) {
	const provider = candidates.some(({ azureIds }) => azureIds.length > 0) ? "azure" : providerOf(kind) ?? "aws";
	const region = regionOfIds(candidates) ?? regionOfAttributes(provider, sides) ?? hint.region;
	const account = accountOfIds(candidates) ?? hint.account;
	return {
		provider,
		...region !== void 0 && { region },
		...account !== void 0 && { account }
	};
}
function regionOfIds(candidates) {
	for (const { arns } of candidates) for (const arn of arns) if (arn.split(":")[3]) return arn.split(":")[3];
}
function accountOfIds(candidates) {
	for (const { arns, azureIds } of candidates) {
		for (const arn of arns) if (/^\d{12}$/.test(arn.split(":")[4] ?? "")) return arn.split(":")[4];
		for (const id of azureIds) if (id.split("/")[2]) return id.split("/")[2];
	}
}
function regionOfAttributes(provider, sides) {
	for (const side of sides) {
		const found = provider === "azure" ? azureRegion(textAt(side, "location")) : awsRegion(side);
		if (found !== void 0) return found;
	}
}
function awsRegion(side) {
	const region = textAt(side, "region");
	if (region !== void 0 && /^[a-z]{2}(-[a-z]+)+-\d$/.test(region)) return region;
	const zone = textAt(side, "availability_zone", "AvailabilityZone");
	return /^([a-z]{2}(?:-[a-z]+)+-\d)[a-z]$/.exec(zone ?? "")?.[1];
}
/** `West Europe` is `westeurope`. */
function azureRegion(location) {
	return location?.replaceAll(" ", "").toLowerCase();
}
export { azureRegion, placeOf };
