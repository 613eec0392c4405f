// src/extras/backup/step-title.ts
/** A step as a line of a list. */
function stepTitle(step) {
	switch (step.kind) {
		case "add-account": return `add AWS account ${step.account.name}`;
		case "update-account": return `update account ${step.account.name}`;
		case "create-blueprint": return `create blueprint ${step.copy.entry.name}`;
		case "update-blueprint": return `overwrite blueprint ${step.copy.entry.name}`;
		case "relink-blueprint": return `bring links of blueprint ${step.entry.name} up to date`;
		case "leave": return `leave ${step.what}: ${WHY[step.why]}`;
	}
}
const WHY = {
	different: "it is there and differs (--overwrite replaces it)",
	links: "it leads to what has another id now (--overwrite corrects that alone)",
	secret: "its client secret is in no backup (add it with `accounts add`, then restore again)",
	team: "there is no such team here"
};
export { stepTitle };
