/** Whether the brackets of some JSON text (UTF-8) are nested too deeply. Skips strings, checks nothing else. */
export declare function isNestedTooDeeply(json: Uint8Array): boolean;
