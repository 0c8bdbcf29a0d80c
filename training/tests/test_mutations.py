"""Each kind of edit on code for which it was written, and what no edit may touch."""

import pytest

from training.mutations import MUTATIONS, mutants

CASES = [
    ("sql-by-format", "python", 'cur.execute("SELECT 1 WHERE a = %s", (a,))', 'cur.execute("SELECT 1 WHERE a = %s" % (a,))'),
    ("sql-by-format", "python", "cur.execute('SELECT 1 WHERE a = ?', (a,))", "cur.execute(f'SELECT 1 WHERE a = \"{a}\"')"),
    ("sql-by-format", "javascript", "db.query('WHERE a = ?', [a])", "db.query(`WHERE a = '${a}'`)"),
    ("sql-by-format", "go", 'db.Query("WHERE a = ?", a)', """db.Query("WHERE a = '" + a + "'")"""),
    ("shell-unquoted", "python", 'run(f"ls {shlex.quote(path)}")', 'run(f"ls {path}")'),
    ("shell-unquoted", "php", "exec('ls ' . escapeshellarg($dir));", "exec('ls ' . $dir);"),
    ("markup-unescaped", "python", "return f'<p>{html.escape(name)}</p>'", "return f'<p>{name}</p>'"),
    ("markup-unescaped", "php", "echo htmlspecialchars($a['b'], ENT_QUOTES, 'UTF-8');", "echo $a['b'];"),
    ("markup-unescaped", "javascript", "el.textContent = name;", "el.innerHTML = name;"),
    ("path-unchecked", "go", "open(filepath.Base(name))", "open(name)"),
    ("unsafe-deserialisation", "python", "yaml.safe_load(f.read())", "yaml.load(f.read(), Loader=yaml.Loader)"),
    ("evaluated-text", "python", "ast.literal_eval(text)", "eval(text)"),
    ("certificate-unchecked", "javascript", "{ rejectUnauthorized: true }", "{ rejectUnauthorized: false }"),
    ("weak-hash", "java", 'MessageDigest.getInstance("SHA-256")', 'MessageDigest.getInstance("MD5")'),
    ("weak-hash", "rust", "Sha256::digest(a)", "Md5::digest(a)"),
    ("weak-cipher", "csharp", "aes.Mode = CipherMode.CBC;", "aes.Mode = CipherMode.ECB;"),
    ("predictable-random", "ruby", "token = SecureRandom.hex(16)", "token = rand.to_s"),
    ("loose-permissions", "python", "os.chmod(path, 0o600)", "os.chmod(path, 0o777)"),
    ("exposed-settings", "python", "app.run(debug=False)", "app.run(debug=True)"),
    ("literal-credential", "python", "key = os.environ['API_KEY']", "key = 's3cr3t-4f9a1c'"),
    ("timing-comparison", "python", "hmac.compare_digest(a, b)", "a == b"),
    ("temporary-name", "python", "fd, name = tempfile.mkstemp()", "name = tempfile.mktemp()"),
    ("unbounded-copy", "c", "strncpy(a, b, sizeof(a) - 1);", "strcpy(a, b);"),
    ("unbounded-copy", "c", 'snprintf(a, sizeof(a), "%s", b);', 'sprintf(a, "%s", b);'),
    ("loop-one-too-far", "c", "for (i = 0; i < n; i++)", "for (i = 0; i <= n; i++)"),
    ("bounds-unchecked", "c", "    if (at >= size) {\n        return -1;\n    }\n    a[at] = 1;\n", "    a[at] = 1;\n"),
    ("null-unchecked", "c", "  if (!p) return NULL;\n  p->x = 1;\n", "  p->x = 1;\n"),
    ("access-unchecked", "javascript", "  if (!user.isAdmin) return res.end();\n  drop();\n", "  drop();\n"),
    ("freed-twice", "c", "  free(p);\n  return 0;\n", "  free(p);\n  free(p);\n  return 0;\n"),
    ("never-freed", "c", "  fclose(f);\n  return 0;\n", "  return 0;\n"),
    ("format-from-data", "c", 'printf("%s\\n", name);', "printf(name);"),
    ("external-entities", "python", "XMLParser(resolve_entities=False)", "XMLParser(resolve_entities=True)"),
    ("no-time-limit", "python", "requests.post(url, timeout=5)", "requests.post(url)"),
    ("signature-unchecked", "javascript", "jwt.verify(token, key)", "jwt.decode(token)"),
]


@pytest.mark.parametrize(("kind", "language", "secure", "insecure"), CASES)
def test_one_edit_puts_the_flaw_in(kind: str, language: str, secure: str, insecure: str) -> None:
    made = {mutant.kind: mutant for mutant in mutants(secure, language)}
    assert made[kind].code == insecure
    assert made[kind].cwe == next(mutation.cwe for mutation in MUTATIONS if mutation.kind == kind)


def test_every_kind_has_a_case() -> None:
    assert {kind for kind, *_ in CASES} == {mutation.kind for mutation in MUTATIONS}


@pytest.mark.parametrize(
    ("language", "code"),
    [
        ("python", "# html.escape(name) would do\nname = 1\n"),
        ("javascript", "// el.textContent = name\n"),
        ("python", "os.chmod(path, 0o777)"),
        ("javascript", "el.textContent = 'Save'"),
        ("c", "strcpy(a, b);"),
        ("text", "yaml.safe_load(x)"),
        ("go", "if x > 1 { fmt.Println(x) }\n"),
    ],
)
def test_other_code_is_left_alone(language: str, code: str) -> None:
    assert list(mutants(code, language)) == []


def test_the_line_is_that_of_the_edit_and_the_same_text_gives_the_same_mutants() -> None:
    code = "def f(x):\n    y = x\n    return html.escape(y)\n"
    assert [(m.kind, m.line) for m in mutants(code, "python")] == [("markup-unescaped", 3)]
    assert list(mutants(code, "python")) == list(mutants(code, "python"))


def test_hard_text_ends() -> None:
    for code in ("if (" * 3000, "if (a < b) { " * 2000, "execute(" + "%s" * 5000, "for (;;) " * 3000, "html.escape(" * 3000):
        for language in ("c", "python", "javascript"):
            list(mutants(code, language))
