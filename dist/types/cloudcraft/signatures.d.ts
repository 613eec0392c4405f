/** What is wrong with a file: another format, or no end. */
export type Fault = 'foreign' | 'truncated' | undefined;
/** Checks the beginning and the end of a file, not its content. */
export declare const SIGNATURES: {
    readonly json: (bytes: Uint8Array<ArrayBufferLike>) => "foreign" | undefined;
    readonly png: (bytes: Uint8Array<ArrayBufferLike>) => Fault;
    readonly pdf: (bytes: Uint8Array<ArrayBufferLike>) => Fault;
    readonly svg: (bytes: Uint8Array<ArrayBufferLike>) => Fault;
    readonly mxGraph: (bytes: Uint8Array<ArrayBufferLike>) => Fault;
    readonly webp: typeof webp;
    readonly csv: typeof csv;
    readonly xlsx: (bytes: Uint8Array<ArrayBufferLike>) => Fault;
};
/** Every format that a file of Cloudcraft's may have. The capital G is Cloudcraft's. */
export type FileFormat = keyof typeof SIGNATURES;
/** RIFF states its length without the first eight bytes. https://developers.google.com/speed/webp/docs/riff_container */
declare function webp(bytes: Uint8Array): Fault;
/** Starts with a header of several names. A web page or an error object may contain commas, but starts differently. */
declare function csv(bytes: Uint8Array): Fault;
export {};
