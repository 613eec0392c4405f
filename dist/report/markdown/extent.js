// src/report/markdown/extent.ts
/** Under 60 lines and 20 changes at a glance. */
const COMMENT = {
	open: 20,
	urgent: 40,
	folded: 40,
	names: 5,
	targets: 8,
	rows: 12,
	fieldTables: 3,
	fieldRows: 16,
	alerts: 6,
	maps: 2
};
const SUMMARY = {
	open: 40,
	urgent: 500,
	folded: 2e3,
	names: 1e3,
	targets: 256,
	rows: 500,
	fieldTables: 50,
	fieldRows: 100,
	alerts: 100,
	maps: 10
};
/** Ever shorter extents, for where the text does not fit: tables below lines are dropped first. */
function shorter(extent) {
	return [extent, ...shortened({
		...extent,
		fieldTables: 0
	})];
}
function shortened(extent) {
	return [
		1,
		2,
		4,
		8,
		16,
		32,
		64
	].map((divisor) => {
		const part = (count) => Math.max(1, Math.ceil(count / divisor));
		return {
			...extent,
			open: part(extent.open),
			urgent: part(extent.urgent),
			folded: divisor > 16 ? 0 : part(extent.folded),
			names: part(extent.names),
			rows: part(extent.rows),
			alerts: part(extent.alerts)
		};
	});
}
export { COMMENT, SUMMARY, shorter };
