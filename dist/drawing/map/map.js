// src/drawing/map/map.ts
/** The type of the node that is no resource: where everybody is. */
const INTERNET = "internet";
export { INTERNET };
