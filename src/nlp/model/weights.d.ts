/** The trained model: raw deflate of the bytes that format.ts describes, in base64. Written by `npm run train`. */
export const weights: string;
