import assert from 'node:assert/strict';
import { isTestPath } from '../../../../src/core/text/testPath';

suite('paths of tests', () => {
  test('are known by names and folders', () => {
    const paths = [
      'tests/login.py',
      '/home/a/shop/src/test/java/a/LoginTest.java',
      'C:\\shop\\pkg\\login_test.go',
      'file:///home/a/shop/test_login.py',
      'src/__tests__/login.tsx',
      'login.spec.ts',
      'spec/models/user_spec.rb',
      'Shop.Tests/LoginTests.cs',
      'conftest.py',
    ];
    assert.deepEqual(paths.filter(isTestPath), paths);
  });

  test('are no other paths', () => {
    const paths = [
      'src/login.py',
      'latest.py',
      'contest.c',
      'src/attestation/verify.go',
      '/home/test/a/b/c/shop/login.php',
      'TestServer.java',
      '<stdin>',
      '',
    ];
    assert.deepEqual(paths.filter(isTestPath), []);
  });
});
