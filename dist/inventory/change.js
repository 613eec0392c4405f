// src/inventory/change.ts
/** Why members of a fleet that no pool is drawn for count as replaced: nobody can know which has replaced which. */
const ONE_OF_SEVERAL = "one of several alike";
/** The same for their volumes. */
const VOLUME_OF_ONE = "volume of one of several alike";
export { ONE_OF_SEVERAL, VOLUME_OF_ONE };
