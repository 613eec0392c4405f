/**
 * The text with every trace of the secrets replaced by `***`. Linear in the length of the text.
 * @param secrets as they are sent; empty ones are passed over, one shorter than eight characters is struck out as a whole
 */
export declare function withoutSecrets(text: string, secrets: readonly string[]): string;
/**
 * Whether bytes hold a secret, or most of it. Fast enough for documents of hundreds of megabytes, where it looks for aligned pieces of 12
 * characters: whoever repeats 23 of them in a row repeats one of those. Secrets that are shorter count as a whole.
 */
export declare function repeatsSecret(bytes: Uint8Array, secrets: readonly string[]): boolean;
