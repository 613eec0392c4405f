import { doubtsAbout } from "./assess/doubts.js";
import { lossOf } from "./assess/loss.js";
import { changedIn } from "./change-kinds.js";
import { diffOfMatch } from "./diff.js";
// src/inventory/meaning.ts
function meaningIn(before, after, match) {
	const { changes } = diffOfMatch(before, after, match);
	const { unconfirmed } = doubtsAbout(before, after, match.pairing);
	const doubt = (change, side, { id, type }) => {
		if (change.kind !== "removed" && change.kind !== "added") return void 0;
		const [own, other] = side === 0 ? [before, after] : [after, before];
		const warning = unconfirmed[side].get(own.positions.get(id) ?? -1);
		if (warning !== void 0) return `in doubt: ${warning.text}`;
		return `not in doubt: ${other.resources.some((one) => one.type === type) ? "others of its type are on both sides" : "few of its type, or what it belongs to did the same"}`;
	};
	return (side, resource) => changes.filter((change) => isAbout(change, side, resource)).flatMap((change) => [loss(change, before, match), doubt(change, side, resource)]).flatMap((line) => line === void 0 ? [] : [`  ${line}`]);
}
function isAbout(change, side, { id }) {
	const { before, after } = changedIn(change);
	return (side === 0 ? before : after).some((one) => one.id === id);
}
const LOSING = new Set([
	"removed",
	"replaced",
	"rollout",
	"changed"
]);
function loss(change, before, match) {
	if (!LOSING.has(change.kind)) return void 0;
	const { isLoss, why } = lossOf(change, before, match);
	return `${isLoss ? "" : "not "}destructive: ${why}`;
}
export { meaningIn };
