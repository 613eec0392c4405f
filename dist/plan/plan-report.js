// src/plan/plan-report.ts
/** The counts follow from the lists. */
function countPlan({ announcements, unplanned, follows }) {
	const count = (outcome) => announcements.filter((one) => one.outcome === outcome).length;
	return {
		happened: count("happened"),
		otherwise: count("otherwise"),
		notSeen: count("not-seen"),
		unknown: count("unknown"),
		invisible: count("invisible"),
		unplanned: unplanned.length,
		follows: follows.length
	};
}
export { countPlan };
