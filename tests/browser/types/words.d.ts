/** The sentences that the build writes beside the scripts. */
declare const words: Record<string, string>;
export default words;
