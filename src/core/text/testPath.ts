const folder = /^(tests?|__tests__|specs?|testing|test_?data|fixtures?|__mocks__|e2e)$/i;
const file = /^(test_.*|.*[._-](test|tests|spec)|conftest|.*Tests?|.*TestCase)\.\w+$/;
/** Folders further up are those of the person, not of the project. */
const nearest = 4;

/** Whether a file is a test by its path or URI: by its own name, or by those of the folders right above it. */
export function isTestPath(path: string): boolean {
  const names = path.split(/[\\/]/);
  const own = names.pop() ?? '';
  return file.test(own) || names.slice(-nearest).some((name) => folder.test(name));
}
