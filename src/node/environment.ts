import * as os from 'node:os';
import type { Environment } from './importers/importer';

/** The person's home, and what the system and its variables say, as this process sees them. */
export function currentEnvironment(): Environment {
  return { home: os.homedir(), platform: process.platform, variables: process.env };
}
