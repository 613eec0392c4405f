/** One line that a log can hold: no control, format or line-breaking characters, and no longer than `most`. */
export declare function plainText(text: string, most?: number): string;
