import { version as packageVersion } from '../../package.json';

/** Of Driftline. */
export const version: string = packageVersion;
