// src/report/words/alert-titles.ts
/** What stands above the changes of a level, in every medium, and the tag that it says already. */
const ALERT_TITLES = {
	loss: {
		title: "Data may be lost",
		tag: "destructive"
	},
	exposure: {
		title: "Newly open to the internet",
		tag: "exposure"
	},
	high: {
		title: "High severity",
		tag: void 0
	},
	doubt: {
		title: "Not certain",
		tag: void 0
	}
};
export { ALERT_TITLES };
