/** This program's version, the same as in package.json. */
export declare const VERSION = "0.1.0";
