/** True for JSON text (UTF-8) with more brackets in each other than anybody draws. Strings are skipped, nothing else is checked. */
export declare function isNestedTooDeeply(json: Uint8Array): boolean;
