// src/report/facts/report.ts
const NO_COSMETICS = {
	moved: 0,
	recoloured: 0,
	estimated: 0,
	described: 0
};
const TOOL_NAME = "cloudcraft-deployment-diff";
export { NO_COSMETICS, TOOL_NAME };
