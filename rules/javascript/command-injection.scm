; A command that a shell reads and that is put together from values of elsewhere, or is taken from a request.
; exec(`…${x}`), child_process.exec('…' + x)
(call_expression
  function: (member_expression
    object: [(identifier) (member_expression) (call_expression)] @_module
    property: (property_identifier) @_function)
  arguments: (arguments . (_) @alert @command)
  (#any-of? @_function "exec" "execSync" "execAsync" "execPromise" "execPromisified" "promisifiedExec")
  (#match? @_module "^([cC]hild_?[pP]rocess|childProc|cp|proc|shell|shelljs|sh|require\\(.*\\)|this\\.\\w*[sS]hell)$")
  (#built? @command)
  (#foreign? @command)
  (#not-origin-match? @command "[qQ]uote|[eE]scape|process\\.execPath"))

(call_expression
  function: (identifier) @_function
  arguments: (arguments . (_) @alert @command)
  (#any-of? @_function "exec" "execSync" "execAsync" "execPromise" "execPromisified" "promisifiedExec")
  (#file-match? "child_process|shelljs|execSync|promisify")
  (#built? @command)
  (#foreign? @command)
  (#not-origin-match? @command "[qQ]uote|[eE]scape|process\\.execPath"))

; exec(req.body.command), where no list of what is allowed is asked
(call_expression
  function: (identifier) @_function
  arguments: (arguments . (_) @alert @command)
  (#any-of? @_function "exec" "execSync" "execAsync" "execPromise" "spawn" "spawnSync")
  (#dynamic? @command)
  (#origin-match? @command "^(req|request|ctx|event|context)\\.(body|query|params|headers|cookies|request\\.body|queryStringParameters|json\\()|@(Body|Query|Param)\\(|^process\\.argv\\[")
  (#not-function-match? @command "\\.includes\\(|\\.has\\(|[aA]llowed|ALLOWED|[wW]hite_?[lL]ist"))

(call_expression
  function: (member_expression
    object: [(identifier) (member_expression) (call_expression)] @_module
    property: (property_identifier) @_function)
  arguments: (arguments . (_) @alert @command)
  (#any-of? @_function "exec" "execSync" "spawn" "spawnSync")
  (#match? @_module "^([cC]hild_?[pP]rocess|childProc|cp|proc|shell|shelljs|sh|require\\(.*\\))$")
  (#dynamic? @command)
  (#origin-match? @command "^(req|request|ctx|event|context)\\.(body|query|params|headers|cookies|request\\.body|queryStringParameters|json\\()|@(Body|Query|Param)\\(|^process\\.argv\\[")
  (#not-function-match? @command "\\.includes\\(|\\.has\\(|[aA]llowed|ALLOWED|[wW]hite_?[lL]ist"))

; exec(['rm', name].join(' '))
(call_expression
  function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]
  arguments: (arguments
    . (call_expression
        function: (member_expression object: (array (string)) property: (property_identifier) @_join)) @alert @command)
  (#any-of? @_function "exec" "execSync" "execAsync")
  (#eq? @_join "join")
  (#foreign? @command)
  (#not-origin-match? @command "[qQ]uote|[eE]scape"))

; spawn(…, { shell: true })
(call_expression
  function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]
  arguments: (arguments
    . (_) @alert @command
    (object (pair key: (property_identifier) @_shell value: (true))))
  (#any-of? @_function "spawn" "spawnSync" "execFile" "execFileSync" "execa" "execaSync" "execaCommand")
  (#eq? @_shell "shell")
  (#built? @command)
  (#foreign? @command)
  (#not-origin-match? @command "[qQ]uote|[eE]scape"))

; spawn('git', ['log', branch], { shell: true })
(call_expression
  function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]
  arguments: (arguments
    . (string)
    . (array) @alert @command
    (object (pair key: (property_identifier) @_shell value: (true))))
  (#any-of? @_function "spawn" "spawnSync" "execFile" "execFileSync" "execa" "execaSync")
  (#eq? @_shell "shell")
  (#foreign? @command)
  (#not-origin-match? @command "[qQ]uote|[eE]scape"))

; spawn('sh', ['-c', `…${x}`])
(call_expression
  function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]
  arguments: (arguments
    . (string) @_shell
    . (array . (string) @_flag . (_) @alert @command))
  (#any-of? @_function "spawn" "spawnSync" "execFile" "execFileSync" "execa" "execaSync")
  (#match? @_shell "\\b(sh|bash|zsh|cmd|cmd\\.exe|powershell|pwsh)['\"]$")
  (#match? @_flag "^['\"](-\\w*c|/[cC]|-Command)['\"]$")
  (#built? @command)
  (#foreign? @command)
  (#not-origin-match? @command "[qQ]uote|[eE]scape"))
