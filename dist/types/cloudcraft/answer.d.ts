import type { Answer } from './outcome.ts';
/** The JSON in an answer. @throws ExpectedError ANSWER_UNEXPECTED */
export declare function parseJson(title: string, { body }: Answer): unknown;
/** The JSON object in some bytes; undefined for anything else. */
export declare function parseObject(bytes: Uint8Array): object | undefined;
/** Whether the answer has this content type, ignoring parameters such as `charset`. */
export declare function isOfType(answer: Answer, contentType: string): boolean;
