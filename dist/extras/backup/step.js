// src/extras/backup/step.ts
/** A step as one line. */
function stepTitle(step) {
	switch (step.kind) {
		case "add-account": return `add AWS account ${step.account.name}`;
		case "update-account": return `update account ${step.account.name}`;
		case "create-blueprint": return `create blueprint ${step.copy.entry.name}`;
		case "update-blueprint": return `overwrite blueprint ${step.copy.entry.name}`;
		case "relink-blueprint": return `update links of blueprint ${step.entry.name}`;
		case "leave": return `leave ${step.what}: ${WHY[step.why]}`;
	}
}
const WHY = {
	different: "it exists and differs (--overwrite replaces it)",
	links: "ids that it links to have changed (--overwrite updates only those)",
	secret: "backups contain no client secrets (add it with `accounts add`, then restore again)",
	team: "there is no such team here"
};
export { stepTitle };
