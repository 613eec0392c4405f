// src/inventory/order.ts
/** What a reader must not miss comes first. */
const KINDS = [
	"removed",
	"replaced",
	"changed",
	"rollout",
	"added",
	"membership-removed",
	"membership-added",
	"connection-removed",
	"connection-added"
];
/** Orders changes by kind, then by type, name and key of what they are about; independent of the order of the input. */
function changeOrder(a, b) {
	const byKind = KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
	if (byKind !== 0) return byKind;
	const left = sortText(a);
	const right = sortText(b);
	return left < right ? -1 : left > right ? 1 : 0;
}
function sortText(change) {
	return subjectsOf(change).map(({ type, name, key, id }) => `${type}\n${name}\n${key}\n${id}`).join("\n");
}
/** The resources that a change is about, the leading one first. */
function subjectsOf(change) {
	switch (change.kind) {
		case "added": return [change.after];
		case "removed": return [change.before];
		case "changed":
		case "replaced": return [change.after, change.before];
		case "rollout": return [change.parent.after];
		case "membership-added":
		case "membership-removed": return [change.group.after, change.member.after];
		case "connection-added":
		case "connection-removed": return [change.from.after, change.to.after];
	}
}
export { changeOrder };
