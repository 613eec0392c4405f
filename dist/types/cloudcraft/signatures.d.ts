import type { FileFormat } from './file-formats.ts';
/** What is wrong with the bytes of a file, if anything: not of its format at all, or without its end. */
export type Fault = 'foreign' | 'truncated' | undefined;
/** Looks at the beginning and the end of a file; whoever opens it looks at the rest. */
export declare const SIGNATURES: Readonly<Record<FileFormat, (bytes: Uint8Array) => Fault>>;
