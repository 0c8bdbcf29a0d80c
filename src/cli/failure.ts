export { systemReason } from '../node/systemReason';

/** What was asked cannot be done, and the person can do something about it. The message is a sentence for them. */
export class Failure extends Error {}

/** Exit codes of every command. */
export const exit = { clean: 0, findings: 1, failed: 2, interrupted: 130, brokenPipe: 141 } as const;
