// src/plan/announcement.ts
const NO_CANDIDATES = {
	arns: [],
	azureIds: [],
	ids: [],
	names: [],
	within: []
};
export { NO_CANDIDATES };
