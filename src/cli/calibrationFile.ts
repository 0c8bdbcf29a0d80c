import * as fs from 'node:fs';
import { parseJson } from '../core/util/parseJson';
import { Failure, systemReason } from './failure';

/** A calibration in a file that a person names. `otherwise` tells them, where it is none, what is and how to get it. */
export function readCalibrationFile<T>(file: string, as: (value: unknown) => T | undefined, otherwise: string): T {
  const calibration = as(parseJson(readText(file)));
  if (!calibration) throw new Failure(`${file} is no ${otherwise}.`);
  return calibration;
}

function readText(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    throw new Failure(`The calibration ${file} cannot be read: ${systemReason(error)}.`);
  }
}
