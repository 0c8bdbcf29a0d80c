"""Twins made by hand: one small edit that puts a known flaw into code, and nothing else.

Both sides have the same length, style and author, so that what tells them apart is the flaw. Edits are regular expressions
on the text, each bound to a call or a literal that means one thing; lines that are comments are left alone. The same text always gives the same twins, in the order of `MUTATIONS`.
"""
# ruff: noqa: E501 (an expression is read on one line)

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

C = ("c", "cpp")
JS = ("javascript", "typescript", "tsx")
BRACES = (*C, *JS, "java", "csharp", "php")

_ARGUMENT = r"(?P<a>[\w.$>\[\]'\"-]+(?:\([\w.$>\[\]'\", -]*\))?)"
"""One argument as it is mostly written: a name, a field, an element, a call of plain arguments."""
_LEAVE = r"(?:return\b[^;{}]*|throw\b[^;{}]*|goto\s+\w+|break|continue|die\([^;{}]*\)|exit\([^;{}]*\))"
_GUARD = rf"(?m)^[ \t]*if\s*\((?P<a>CONDITION)\)\s*(?:\{{\s*(?:[^;{{}}]*;\s*){{0,2}}?{_LEAVE};\s*\}}|{_LEAVE};)[ \t]*\n"


@dataclass(frozen=True)
class Mutation:
    """An edit that makes code insecure. `forms`: (languages, expression, replacement); the first that matches is applied."""

    kind: str
    cwe: str
    forms: tuple[tuple[tuple[str, ...], re.Pattern[str], str | Callable[[re.Match[str]], str]], ...]


@dataclass(frozen=True)
class Mutant:
    """`line`: the first line, from 1, that differs from the code it was made of."""

    kind: str
    cwe: str
    code: str
    line: int


def mutants(code: str, language: str) -> Iterator[Mutant]:
    """One mutant for each kind that fits the code, at the first place where it fits."""
    for mutation in MUTATIONS:
        for languages, pattern, replacement in mutation.forms:
            found = language in languages and next((m for m in pattern.finditer(code) if _is_code(code, m, language)), None)
            if found:
                put = found.expand(replacement) if isinstance(replacement, str) else replacement(found)
                made = code[: found.start()] + put + code[found.end() :]
                if made != code:
                    yield Mutant(mutation.kind, mutation.cwe, made, code.count("\n", 0, _first_difference(code, made)) + 1)
                    break


def _is_code(code: str, found: re.Match[str], language: str) -> bool:
    """The match does not begin in a comment, as far as its line shows."""
    before = code[code.rfind("\n", 0, found.start()) + 1 : found.start()].lstrip()
    hash_comment = language in ("python", "ruby", "php", "bash") and before.startswith("#")
    return not hash_comment and not before.startswith(("//", "*", "/*")) and "//" not in before.replace("://", "")


def _first_difference(one: str, other: str) -> int:
    for at, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return at
    return min(len(one), len(other))


def _swap(languages: tuple[str, ...], expression: str, replacement: str | Callable[[re.Match[str]], str]):
    return languages, re.compile(expression), replacement


def _unwrap(languages: tuple[str, ...], calls: str):
    """`calls` are left out around their one argument."""
    return (
        languages,
        re.compile(
            rf"(?<![\w.$:])(?:{calls})\(\s*{_ARGUMENT}(?:,\s*(?:ENT_\w+|quote=True|true|'UTF-8'|\"UTF-8\")[^()]*)?\s*\)"
        ),
        r"\g<a>",
    )


def _guard(languages: tuple[str, ...], condition: str):
    """A statement that leaves where `condition` holds is left out."""
    return languages, re.compile(_GUARD.replace("CONDITION", condition)), ""


MUTATIONS = (
    Mutation(
        "sql-by-format",
        "CWE-89",
        (
            _swap(
                ("python",),
                r"(?<=execute\()(?P<q>\s*f?\"[^\"\n]*%s[^\"\n]*\"|\s*'[^'\n]*%s[^'\n]*'), ?(?=[\(\[\w])",
                r"\g<q> % ",
            ),
            _swap(
                ("python",),
                r"(?<=execute\()\s*(?P<q>\"|')(?P<s>[^\"'\n]*?)\?(?P<r>[^\"'?\n]*)(?P=q),\s*[\(\[](?P<a>[\w.]+),?\s*[\)\]]",
                lambda m: "f{q}{s}{o}{{{a}}}{o}{r}{q}".format(**m.groupdict(), o="'" if m["q"] == '"' else '"'),
            ),
            _swap(
                JS,
                r"(?<=[.](?:query|execu)\()\s*(?P<q>\"|'|`)(?P<s>[^\"'`\n]*?)(?:\?|\$1)(?P<r>[^\"'`?$\n]*)(?P=q),\s*\[(?P<a>[\w.]+)\]",
                r"`\g<s>'${\g<a>}'\g<r>`",
            ),
            _swap(
                ("go",),
                r"(?P<f>\.(?:Query|QueryRow|Exec)\()\"(?P<s>[^\"\n]*?)(?:\?|\$1)(?P<r>[^\"?$\n]*)\",\s*(?P<a>[\w.]+)\)",
                r"""\g<f>"\g<s>'" + \g<a> + "'\g<r>")""",
            ),
            _swap(
                ("ruby",),
                r"(?P<f>\.(?:where|find_by_sql|execute)\()\[?\"(?P<s>[^\"\n]*?)\?(?P<r>[^\"?\n]*)\",\s*(?P<a>[\w.\[\]:]+)\]?\)",
                r"""\g<f>"\g<s>'#{\g<a>}'\g<r>")""",
            ),
        ),
    ),
    Mutation(
        "shell-unquoted",
        "CWE-78",
        (
            _swap(("python",), r"\bshell=False\b", "shell=True"),
            _unwrap(("python",), r"shlex\.quote|pipes\.quote|quote"),
            _unwrap(("php",), r"escapeshellarg|escapeshellcmd"),
            _unwrap(("ruby",), r"Shellwords\.escape|Shellwords\.shellescape"),
            _swap(
                JS,
                r"\b(?P<f>execFile(?:Sync)?)\(\s*(?P<q>['\"])(?P<p>\w+)(?P=q),\s*\[\s*(?P<a>[\w.]+)\s*\]",
                lambda m: f"exec{m['f'][8:]}(`{m['p']} ${{{m['a']}}}`",
            ),
        ),
    ),
    Mutation(
        "markup-unescaped",
        "CWE-79",
        (
            _unwrap(("python",), r"html\.escape|markupsafe\.escape|cgi\.escape|escape|bleach\.clean"),
            _unwrap(("php",), r"htmlspecialchars|htmlentities|esc_html|esc_attr|strip_tags"),
            _unwrap(JS, r"escapeHtml|escapeHTML|_\.escape|DOMPurify\.sanitize|sanitizeHtml|encodeURIComponent|encodeHTML"),
            _unwrap(("ruby",), r"CGI\.escapeHTML|ERB::Util\.html_escape|html_escape|h|sanitize"),
            _unwrap(
                ("java",),
                r"StringEscapeUtils\.escapeHtml[34]?|Encode\.forHtml|HtmlUtils\.htmlEscape|ESAPI\.encoder\(\)\.encodeForHTML",
            ),
            _unwrap(("csharp",), r"(?:Http|Web)Utility\.HtmlEncode|HtmlEncoder\.Default\.Encode|Server\.HtmlEncode"),
            _unwrap(("go",), r"html\.EscapeString|template\.HTMLEscapeString"),
            _swap(JS, r"\.(?:textContent|innerText)(?= *= *[^\s'\"=])", ".innerHTML"),
            _swap(("python",), r"\bautoescape=(?:True|select_autoescape\([^()]*\))", "autoescape=False"),
        ),
    ),
    Mutation(
        "path-unchecked",
        "CWE-22",
        (
            _unwrap(("python",), r"secure_filename|os\.path\.basename|safe_join"),
            _unwrap(JS, r"path\.basename|sanitizeFilename"),
            _unwrap(("php",), r"basename"),
            _unwrap(("go",), r"filepath\.Base|path\.Base"),
            _unwrap(("ruby",), r"File\.basename"),
            _unwrap(("java",), r"FilenameUtils\.getName"),
            _unwrap(("csharp",), r"Path\.GetFileName"),
            _swap(("python",), r"(?P<a>\.extractall\([^()\n]*?),?\s*filter=['\"]data['\"]", r"\g<a>"),
        ),
    ),
    Mutation(
        "unsafe-deserialisation",
        "CWE-502",
        (
            _swap(
                ("python",), r"\byaml\.safe_load\((?P<a>[^()\n]+(?:\([^()\n]*\))?)\)", r"yaml.load(\g<a>, Loader=yaml.Loader)"
            ),
            _swap(("python",), r"\bjson\.load(?=s?\()", "pickle.load"),
            _swap(("ruby",), r"\bYAML\.safe_load\b", "YAML.load"),
            _swap(("ruby",), r"\bJSON\.parse\b", "Marshal.load"),
            _swap(("php",), r"\bjson_decode\(\s*(?P<a>[$\w\[\]'>-]+)(?:,\s*true)?\s*\)", r"unserialize(\g<a>)"),
        ),
    ),
    Mutation(
        "evaluated-text",
        "CWE-94",
        (
            _swap(("python",), r"\b(?:ast\.)?literal_eval\(", "eval("),
            _swap(
                ("python",),
                r"(?<![\w.])(?:int|float)\((?P<a>(?:request|input|data|params|form|args)\b[^()\n]*(?:\([^()\n]*\))?)\)",
                r"eval(\g<a>)",
            ),
            _swap(JS, r"\bJSON\.parse\(\s*(?P<a>[\w.]+)\s*\)", r"eval('(' + \g<a> + ')')"),
        ),
    ),
    Mutation(
        "certificate-unchecked",
        "CWE-295",
        (
            _swap(("python",), r"\bverify=True\b", "verify=False"),
            _swap(("python",), r"\bssl\.create_default_context\(", "ssl._create_unverified_context("),
            _swap(("python",), r"(?P<a>\brequests\.(?:get|post|put|delete)\([^()\n]+)\)", r"\g<a>, verify=False)"),
            _swap(JS, r"\brejectUnauthorized: true\b", "rejectUnauthorized: false"),
            _swap(("go",), r"\bInsecureSkipVerify:(?P<s>\s*)false\b", r"InsecureSkipVerify:\g<s>true"),
            _swap(("go",), r"&tls\.Config\{", "&tls.Config{InsecureSkipVerify: true, "),
            _swap(("ruby",), r"\bVERIFY_PEER\b", "VERIFY_NONE"),
            _swap(("php",), r"(?P<a>CURLOPT_SSL_VERIFYPEER,\s*)(?:true|TRUE|1)\b", r"\g<a>false"),
        ),
    ),
    Mutation(
        "weak-hash",
        "CWE-327",
        (
            _swap(("python",), r"\bhashlib\.(?:sha256|sha384|sha512|sha3_256|blake2b)\(", "hashlib.md5("),
            _swap(JS, r"(?P<a>createHash\(\s*['\"])sha(?:256|384|512)\b", r"\g<a>md5"),
            _swap(("java",), r"(?P<a>MessageDigest\.getInstance\(\s*\")SHA-(?:256|384|512)", r"\g<a>MD5"),
            _swap(("go",), r"\bsha(?:256|512)\.New\(\)", "md5.New()"),
            _swap(("go",), r"\bsha256\.Sum256\(|\bsha512\.Sum512\(", "md5.Sum("),
            _swap(("csharp",), r"\bSHA(?:256|384|512)\.(?=Create|HashData)", "MD5."),
            _swap(("php",), r"\bhash\(\s*(?P<q>['\"])sha(?:256|384|512)(?P=q)", r"hash(\g<q>md5\g<q>"),
            _swap(("ruby",), r"\bDigest::SHA(?:2|256|384|512)\b", "Digest::MD5"),
            _swap(("rust",), r"\bSha(?:256|512)::", "Md5::"),
            _swap(C, r"\b(?:SHA256|SHA512)\(", "MD5("),
        ),
    ),
    Mutation(
        "weak-cipher",
        "CWE-327",
        (
            _swap(
                ("python",),
                r"\b(?:AES\.MODE_(?:GCM|CBC|CTR|EAX)|modes\.(?:GCM|CBC|CTR)\([^()]*\))",
                lambda m: "AES.MODE_ECB" if m[0].startswith("AES") else "modes.ECB()",
            ),
            _swap(("java",), r"\"AES/(?:GCM|CBC|CTR)/\w+\"", '"AES/ECB/PKCS5Padding"'),
            _swap((*JS, "php", "ruby"), r"(?i)(?P<a>['\"]aes-(?:128|192|256)-)(?:gcm|cbc|ctr)", r"\g<a>ecb"),
            _swap(("csharp",), r"\bCipherMode\.(?:CBC|GCM|CTS)\b", "CipherMode.ECB"),
            _swap(("python", *JS, "java"), r"(?P<a>(?:iterations|rounds|ITERATIONS)\s*[=:]\s*)[1-9]\d{4,6}\b", r"\g<a>100"),
        ),
    ),
    Mutation(
        "predictable-random",
        "CWE-330",
        (
            _swap(("python",), r"\bsecrets\.choice\(", "random.choice("),
            _swap(("python",), r"\bsecrets\.randbelow\(", "random.randrange("),
            _swap(("python",), r"\b(?:secrets\.token_bytes|os\.urandom)\(", "random.randbytes("),
            _swap(("python",), r"\bsecrets\.token_(?:hex|urlsafe)\((?P<a>\w*)\)", r"str(random.random())"),
            _swap(("java",), r"\bnew SecureRandom\(\)", "new Random()"),
            _swap(JS, r"\bcrypto\.randomInt\((?P<a>\w+)\)", r"Math.floor(Math.random() * \g<a>)"),
            _swap(JS, r"\bcrypto\.random(?:Bytes\(\w+\)(?:\.toString\([^()]*\))?|UUID\(\))", "Math.random().toString(36)"),
            _swap(("php",), r"\brandom_int\(", "rand("),
            _swap(("ruby",), r"\bSecureRandom\.(?:hex|uuid|urlsafe_base64)(?:\(\w*\))?", "rand.to_s"),
            _swap(("csharp",), r"\bRandomNumberGenerator\.GetInt32\(", "new Random().Next("),
        ),
    ),
    Mutation(
        "loose-permissions",
        "CWE-732",
        (
            _swap(("python", *JS), r"\b0o[67][0-5][0-5]\b", "0o777"),
            _swap(("go", "ruby", "php", *C), r"(?<=[ ,(|])0[67][0-5][0-5]\b", "0777"),
        ),
    ),
    Mutation(
        "exposed-settings",
        "CWE-614",
        (
            _swap(("python",), r"\bdebug=False\b", "debug=True"),
            _swap(("python",), r"\b(?P<a>(?:httponly|secure)=)True\b", r"\g<a>False"),
            _swap(("python",), r"\b(?P<a>SESSION_COOKIE_(?:SECURE|HTTPONLY)['\"]?\]?\s*=\s*)True\b", r"\g<a>False"),
            _swap(JS, r"\b(?P<a>(?:httpOnly|secure): ?)true\b", r"\g<a>false"),
            _swap(("java",), r"\.set(?P<a>HttpOnly|Secure)\(true\)", r".set\g<a>(false)"),
            _swap(("go",), r"\b(?P<a>(?:HttpOnly|Secure):\s*)true\b", r"\g<a>false"),
            _swap(("python",), r"\bhost=(?P<q>['\"])(?:127\.0\.0\.1|localhost)(?P=q)", r"host=\g<q>0.0.0.0\g<q>"),
        ),
    ),
    Mutation(
        "literal-credential",
        "CWE-798",
        (
            _swap(
                ("python",),
                r"\bos\.(?:environ\[|environ\.get\(|getenv\()\s*['\"]\w*(?:SECRET|PASSWORD|PASSWD|TOKEN|API_KEY|KEY)\w*['\"][^()\[\]\n]*[\])]",
                "'s3cr3t-4f9a1c'",
            ),
            _swap(JS, r"\bprocess\.env\.\w*(?:SECRET|PASSWORD|PASSWD|TOKEN|API_KEY|KEY)\w*", "'s3cr3t-4f9a1c'"),
            _swap(("go",), r"\bos\.Getenv\(\"\w*(?:SECRET|PASSWORD|TOKEN|KEY)\w*\"\)", '"s3cr3t-4f9a1c"'),
            _swap(("java",), r"\bSystem\.getenv\(\"\w*(?:SECRET|PASSWORD|TOKEN|KEY)\w*\"\)", '"s3cr3t-4f9a1c"'),
            _swap(("ruby",), r"\bENV(?:\[|\.fetch\()['\"]\w*(?:SECRET|PASSWORD|TOKEN|KEY)\w*['\"][\])]", "'s3cr3t-4f9a1c'"),
            _swap(("php",), r"\bgetenv\(['\"]\w*(?:SECRET|PASSWORD|TOKEN|KEY)\w*['\"]\)", "'s3cr3t-4f9a1c'"),
        ),
    ),
    Mutation(
        "timing-comparison",
        "CWE-208",
        (
            _swap(
                ("python",),
                r"\b(?:hmac|secrets)\.compare_digest\((?P<a>[^(),\n]+(?:\([^()\n]*\))?),\s*(?P<b>[^(),\n]+(?:\([^()\n]*\))?)\)",
                r"\g<a> == \g<b>",
            ),
            _swap(("php",), r"\bhash_equals\((?P<a>[^(),\n]+),\s*(?P<b>[^(),\n]+)\)", r"\g<a> == \g<b>"),
            _swap(JS, r"\bcrypto\.timingSafeEqual\((?P<a>[^(),\n]+),\s*(?P<b>[^(),\n]+)\)", r"\g<a> === \g<b>"),
        ),
    ),
    Mutation(
        "temporary-name",
        "CWE-377",
        (
            _swap(("python",), r"(?P<f>\w+), *(?P<a>\w+) = tempfile\.mkstemp\(", r"\g<a> = tempfile.mktemp("),
            _swap(("python",), r"\btempfile\.mkdtemp\(\)", "'/tmp/work'"),
            _swap(C, r"\bmkstemp\(", "mktemp("),
        ),
    ),
    Mutation(
        "unbounded-copy",
        "CWE-787",
        (
            _swap(C, r"\bstrn(?P<f>cpy|cat)\((?P<a>[^(),;]+),\s*(?P<b>[^(),;]+),[^;]+\);", r"str\g<f>(\g<a>, \g<b>);"),
            _swap(C, r"\bsnprintf\(\s*(?P<a>[^(),;]+),\s*(?:sizeof\s*\(?[^(),;]+\)?|[^(),;]+),", r"sprintf(\g<a>,"),
            _swap(C, r"\bfgets\(\s*(?P<a>[^(),;]+),[^;]*?,\s*stdin\s*\)", r"gets(\g<a>)"),
            _swap(C, r"(?P<a>scanf\(\s*[^\"]*\"[^\"%]*%)\d+s", r"\g<a>s"),
        ),
    ),
    Mutation(
        "loop-one-too-far",
        "CWE-787",
        (_swap((*C, "java", "csharp"), r"(?P<a>\bfor\s*\([^;{}]*;\s*\w+\s*)<(?=\s*[\w.>-]+(?:\(\))?\s*;)", r"\g<a><="),),
    ),
    Mutation(
        "bounds-unchecked",
        "CWE-787",
        (_guard((*C, "java", "csharp", "go"), r"[^(){};\n]*(?:[<>]=?|\b(?:len|size|length)\b)[^{};\n]*?"),),
    ),
    Mutation(
        "null-unchecked",
        "CWE-476",
        (
            _guard(
                (*C, "java", "csharp"), r"\s*(?:![\w.>-]+|[\w.>-]+\s*==\s*(?:NULL|nullptr|null|0)|(?:NULL|null)\s*==\s*\w+)\s*"
            ),
        ),
    ),
    Mutation(
        "access-unchecked",
        "CWE-287",
        (
            _guard(
                (*JS, "java", "csharp", "php"),
                r"[^{};\n]*\b\w*(?:[aA]uth|[aA]dmin|[pP]ermission|[oO]wner|[rR]ole|[lL]oggedIn|[uU]ser)\w*[^{};\n]*",
            ),
            _swap(
                ("python",),
                r"(?m)^[ \t]*@(?:login_required|requires_auth|admin_required|permission_required\([^()\n]*\))[ \t]*\n",
                "",
            ),
        ),
    ),
    Mutation(
        "freed-twice",
        "CWE-416",
        (_swap(C, r"(?m)^(?P<a>[ \t]*free\((?P<p>[\w.>-]+)\);[ \t]*\n)(?!\s*(?P=p)\s*=)", r"\g<a>\g<a>"),),
    ),
    Mutation(
        "never-freed",
        "CWE-401",
        (_swap(C, r"(?m)^[ \t]*(?:free|fclose|close)\([\w.>-]+\);[ \t]*\n", ""),),
    ),
    Mutation(
        "format-from-data",
        "CWE-134",
        (
            _swap(C, r"\bprintf\(\s*\"%s(?:\\n)?\",\s*", "printf("),
            _swap(C, r"\b(?P<f>fprintf|syslog)\(\s*(?P<a>\w+),\s*\"%s(?:\\n)?\",\s*", r"\g<f>(\g<a>, "),
        ),
    ),
    Mutation(
        "external-entities",
        "CWE-611",
        (
            _swap(("java",), r"(?P<a>disallow-doctype-decl\",\s*)true", r"\g<a>false"),
            _swap(("python",), r"\bresolve_entities=False\b", "resolve_entities=True"),
            _swap(("python",), r"\bdefusedxml\b", "xml.etree"),
            _swap(("csharp",), r"\bDtdProcessing\.(?:Prohibit|Ignore)\b", "DtdProcessing.Parse"),
        ),
    ),
    Mutation(
        "no-time-limit",
        "CWE-400",
        (_swap(("python",), r"(?P<a>\b(?:requests|httpx)\.\w+\([^()\n]*?),\s*timeout=[\w.]+", r"\g<a>"),),
    ),
    Mutation(
        "signature-unchecked",
        "CWE-295",
        (
            _swap(
                ("python",),
                r"(?P<a>\bjwt\.decode\([^()\n]*?),\s*algorithms=\[[^\]]*\]",
                r'\g<a>, options={"verify_signature": False}',
            ),
            _swap(JS, r"\bjwt\.verify\((?P<a>\w+)(?:,[^()\n]*)?\)", r"jwt.decode(\g<a>)"),
        ),
    ),
)
"""What can be put into code, in order."""
