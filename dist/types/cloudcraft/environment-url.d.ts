/** The API's address out of the variables that the official SDKs read. Throws `API_URL_INVALID`, naming the variable. */
export declare function urlFromParts(env: Readonly<Record<string, string | undefined>>): string;
