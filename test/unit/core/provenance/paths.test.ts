import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { fileBelow, fileFrom } from '../../../../src/core/provenance/paths';

/** Folder, file, and the name for the log. */
const cases: readonly (readonly [folder: string | null, file: string, expected: string])[] = [
  ['/home/dana/tidepool', '/home/dana/tidepool/a/b.py', 'a/b.py'],
  ['/home/dana/tidepool/', 'a/b.py', 'a/b.py'],
  ['/home/dana/tidepool', './a/../b.py', 'b.py'],
  ['/home/dana/tidepool', '../other/b.py', '/home/dana/other/b.py'],
  ['/home/dana/tidepool', '/home/dana/tidepool2/b.py', '/home/dana/tidepool2/b.py'],
  ['/home/dana/tidepool', '/home/Dana/tidepool/b.py', '/home/Dana/tidepool/b.py'],
  ['/home/dana/tidepool', '/home/dana/tidepool', '/home/dana/tidepool'],
  ['/home/dana/tidepool', 'back\\slash.py', 'back\\slash.py'],
  ['/', '/a.py', 'a.py'],
  ['/Users/priya/code', '/users/Priya/code/Web/a.ts', 'Web/a.ts'],
  ['C:\\Users\\dana\\tidepool', 'c:\\users\\DANA\\tidepool\\Services\\a.py', 'Services/a.py'],
  ['c:/Users/dana/tidepool', 'C:\\Users\\dana\\tidepool\\a.py', 'a.py'],
  ['C:\\Users\\dana\\tidepool', 'services\\api\\..\\a.py', 'services/a.py'],
  ['C:\\Users\\dana\\tidepool', 'D:\\other\\a.py', 'D:/other/a.py'],
  ['C:\\Users\\dana\\tidepool', '/c/Users/dana/tidepool/a.py', 'a.py'],
  ['C:\\Users\\dana\\tidepool', '\\\\?\\C:\\Users\\dana\\tidepool\\a.py', 'a.py'],
  ['C:\\Users\\dana\\tidepool', '\\Users\\dana\\tidepool\\a.py', 'a.py'],
  ['C:\\', 'C:\\a.py', 'a.py'],
  ['\\\\nas\\code\\tidepool', '\\\\NAS\\code\\tidepool\\a.py', 'a.py'],
  ['file:///c%3A/Users/dana/tidepool', 'file:///C:/Users/dana/tidepool/a%20b.py', 'a b.py'],
  ['/home/dana/tidepool', 'vscode-remote://wsl%2Bubuntu/home/dana/tidepool/a.py', 'a.py'],
  ['/home/dana/tidepool', 'file:///home/dana/%E0%A4%A.py', '/home/dana/%E0%A4%A.py'],
  [null, 'a/../b.py', 'a/../b.py'],
  [null, 'file:///home/dana/b.py', '/home/dana/b.py'],
  ['tidepool', 'a.py', 'a.py'],
];

suite('paths of records', () => {
  for (const [folder, file, expected] of cases)
    test(`${folder}, ${file}`, () => assert.equal(fileBelow(folder, file), expected));

  test('a file from another folder than the session', () => {
    assert.equal(fileFrom('/home/dana/tidepool/web', '../api/a.py'), '/home/dana/tidepool/api/a.py');
    assert.equal(fileFrom('C:\\code', 'web\\a.ts'), 'C:/code/web/a.ts');
  });

  test('any text is a name, without steps upwards', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.oneof(fc.string(), fc.constantFrom('..', '.', ''))), (folder, names) => {
        assert.doesNotMatch(fileBelow(`/home/${folder}`, names.join('/')), /(^|\/)\.\.(\/|$)/);
      }),
    );
  });
});
