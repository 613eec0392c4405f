import { ExpectedError } from "../errors.js";
// src/cli/confirmed.ts
const YES_OPTION = { yes: {
	type: "boolean",
	text: "do it without asking"
} };
/** Asks before anything is deleted. @throws ExpectedError CONFIRMATION_MISSING, CONFIRMATION_REFUSED */
async function checkConfirmed(given, terminal, question) {
	if (given.flag("yes")) return;
	const answer = await terminal.confirm(question);
	if (answer) return;
	throw answer === void 0 ? new ExpectedError("CONFIRMATION_MISSING", `${question} There is no terminal to confirm on`, "Add --yes") : new ExpectedError("CONFIRMATION_REFUSED", "Nothing was done", "Answer y, or add --yes");
}
export { YES_OPTION, checkConfirmed };
