// src/extras/simulator/document/placement.ts
function emptyPlacement() {
	return {
		at: new Map(),
		size: new Map(),
		manual: new Set()
	};
}
export { emptyPlacement };
