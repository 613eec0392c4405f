// src/version.ts
/** This program's version, the same as in package.json. */
const VERSION = "0.1.0";
export { VERSION };
