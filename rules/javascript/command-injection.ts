import { exec } from 'node:child_process';
import { promisify } from 'node:util';
import * as cp from 'child_process';

const execAsync = promisify(exec);

export class ImageService {
  constructor(private readonly binary: string) {}

  async resize(file: string, width: number): Promise<string> {
    const { stdout } = await execAsync(`convert ${file} -resize ${width} out.png`);
    //                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    cp.execSync(`identify ${file}` as string);
    //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return stdout;
  }

  async version(): Promise<string> {
    const { stdout } = await execAsync(`${this.binary} --version`);
    return stdout;
  }

  async head(lines: number): Promise<void> {
    await execAsync(`head -n ${lines} log.txt`);
    await execAsync('uptime');
  }
}
