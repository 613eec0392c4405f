/** The API's address from the variables of the official SDKs. @throws ExpectedError API_URL_INVALID, naming the variable */
export declare function urlFromParts(env: Readonly<Record<string, string | undefined>>): string;
