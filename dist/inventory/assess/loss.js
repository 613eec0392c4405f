import { isPooled } from "../change-kinds.js";
import { isStateful } from "../read/component-types/component-types.js";
// src/inventory/assess/loss.ts
const no = (why) => ({
	isLoss: false,
	why
});
const yes = (why) => ({
	isLoss: true,
	why
});
/**
* Whether data may be lost with what a change removes. Volumes that come and go with their pool are not expected to keep any, as long as
* as many come as go.
*/
function lossOf(change, before, match) {
	switch (change.kind) {
		case "removed":
		case "replaced": {
			const { type, id } = change.before;
			const position = before.positions.get(id) ?? -1;
			if (!isStateful(type)) return no("this type holds no data");
			if (match.pools.lost.has(position)) return yes("its pool has new members, but nothing like it came back with them");
			if (isPooled(change)) return no("it went with a member of its pool");
			if (match.fleets.churned.has(position)) return no("it went with one of several machines alike, and a volume like it came");
			return yes(change.kind === "removed" ? "it holds data and is gone" : "it holds data, and another one is in its place");
		}
		case "rollout": return change.lost === void 0 ? no("as many came as went, or the pool became smaller") : yes("fewer came back than went with members that were replaced");
		default: return no("nothing was removed");
	}
}
export { lossOf };
