import { ExpectedError } from "../../errors.js";
// src/extras/backup/failures.ts
/** Failures that the next request or file would have, too. */
const GENERAL = new Set([
	"API_KEY_REJECTED",
	"API_NOT_FOUND",
	"NETWORK_ERROR",
	"RATE_LIMITED",
	"REDIRECT_REFUSED",
	"OUT_UNWRITABLE",
	"FILE_UNREADABLE"
]);
/** One of these may concern a single blueprint; `OUTAGE` in a row mean an outage. */
const PASSING = new Set(["SERVER_ERROR", "WRITE_UNCONFIRMED"]);
const OUTAGE = 3;
function collectFailures() {
	const all = [];
	let isOver = false;
	let row = 0;
	return {
		all,
		get isOver() {
			return isOver;
		},
		async attempt(action, endsAll = () => false) {
			try {
				await action();
				row = 0;
				return true;
			} catch (error) {
				if (!(error instanceof ExpectedError)) throw error;
				all.push(error);
				row = PASSING.has(error.code) ? row + 1 : 0;
				isOver ||= GENERAL.has(error.code) || row >= OUTAGE || endsAll(error);
				return false;
			}
		}
	};
}
export { collectFailures };
