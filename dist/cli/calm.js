import { ExpectedError } from "../errors.js";
import { readTimeout } from "./cloud.js";
import { wrongValue } from "./option-values.js";
import { setTimeout } from "node:timers/promises";
// src/cli/calm.ts
/** Options of every command that looks at an account that may move. */
const CALM_OPTIONS = {
	settle: {
		type: "string",
		value: "SECONDS",
		text: "wait at most this long for two scans in a row to agree, then take the picture (default 0)"
	},
	control: {
		type: "boolean",
		text: "take two inventories: what differs between them changes by itself"
	}
};
/** What `--settle` and `--control` ask for; undefined for one look. @throws ExpectedError OPTION_VALUE */
function readCalm(given) {
	const [seconds, limit] = [readSettle(given) ?? 0, readTimeout(given)];
	if (seconds < limit) return calmFor({
		seconds,
		control: given.flag("control"),
		limit
	});
	const what = `--settle is ${seconds}, but the whole snapshot may take ${limit} s`;
	throw new ExpectedError("OPTION_VALUE", what, "Give fewer seconds, or a longer --timeout");
}
/** Whole seconds; undefined when the option is not given. @throws ExpectedError OPTION_VALUE */
function readSettle(given) {
	const text = given.text("settle");
	if (text === void 0) return void 0;
	if (/^\d{1,5}$/.test(text)) return Number(text);
	throw wrongValue("settle", text, "Give whole seconds from 0 to 99999");
}
/** The same for what is known already; pauses go by the clock. */
function calmFor({ seconds, control, limit }) {
	if (seconds === 0 && !control) return void 0;
	const pause = (length) => setTimeout(length * 1e3);
	return {
		limit,
		pause,
		...control && { control },
		...seconds > 0 && { settle: { seconds } }
	};
}
export { CALM_OPTIONS, calmFor, readCalm, readSettle };
