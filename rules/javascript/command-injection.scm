; A command that a shell reads and that is put together from values of elsewhere, or is taken from a request.
(call_expression
  function: (member_expression object: (_) @_module property: (property_identifier) @_function)
  arguments: (arguments . (_) @sink @command)
  (#any-of? @_function "exec" "execSync" "execAsync" "execPromise" "execPromisified" "promisifiedExec")
  (#match? @_module "^([cC]hild_?[pP]rocess|childProc|cp|proc|shell|shelljs|sh|require\\(.*\\)|this\\.\\w*[sS]hell)$")
  (#set! whole))

; import { exec } from 'child_process'; const run = promisify(exec)
((call_expression
  function: (identifier) @_function
  arguments: (arguments . (_) @sink @command)) @_call
  (#match? @_function "[eE]xec|^(run|sh|shell|\\$)$")
  (#match? @_call "[eE]xec|^(run|sh|shell|\\$)\\(")
  (#path? @_function "{child_process,node:child_process,shelljs}.{exec,execSync}" "execa.{execaCommand,execaCommandSync}")
  (#set! whole))
(call_expression
  function: (identifier) @_function
  arguments: (arguments . (_) @sink @command)
  (#any-of? @_function "exec" "execSync" "execAsync" "execPromise" "execPromisified" "promisifiedExec")
  (#set! whole))

; spawn(req.body.command); a program that starts what its own command line says is a launcher
(call_expression
  function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]
  arguments: (arguments . [(identifier) (member_expression) (subscript_expression)] @sink @command)
  (#any-of? @_function "spawn" "spawnSync" "execFile" "execFileSync")
  (#not-function-match? @command "process\\.argv")
  (#set! whole))

; spawn(…, { shell: true })
(call_expression
  function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]
  arguments: (arguments
    . (_) @sink @command
    (object (pair key: (property_identifier) @_shell value: (true))))
  (#any-of? @_function "spawn" "spawnSync" "execFile" "execFileSync" "execa" "execaSync" "execaCommand")
  (#eq? @_shell "shell")
  (#set! whole))

; spawn('git', ['log', branch], { shell: true })
(call_expression
  function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]
  arguments: (arguments
    . (string)
    . [(array) (identifier)] @sink @command
    . (object (pair key: (property_identifier) @_shell value: (true))))
  (#any-of? @_function "spawn" "spawnSync" "execFile" "execFileSync" "execa" "execaSync")
  (#eq? @_shell "shell")
  (#set! any-text))

; spawn('sh', ['-c', `…${x}`])
(call_expression
  function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]
  arguments: (arguments
    . (string) @_shell
    . (array . (string) @_flag . (_) @sink @command))
  (#any-of? @_function "spawn" "spawnSync" "execFile" "execFileSync" "execa" "execaSync")
  (#match? @_shell "\\b(sh|bash|zsh|cmd|cmd\\.exe|powershell|pwsh)['\"]$")
  (#match? @_flag "^['\"](-\\w*c|/[cC]|-Command)['\"]$")
  (#set! whole))

; The program that runs this one
((member_expression object: (identifier) @_process property: (property_identifier) @_path) @sanitizer
  (#eq? @_process "process")
  (#any-of? @_path "execPath" "pid" "platform" "arch"))

; execa.shell(command), require('execa').commandSync(command), require('cross-spawn').sync(program)
(call_expression
  function: (member_expression object: [(identifier) (call_expression)] @_library property: (property_identifier) @_function)
  arguments: (arguments . (_) @sink @command)
  (#match? @_library "^(execa|crossSpawn|cspawn|spawn|require\\(['\"](execa|cross-spawn(-async)?)['\"]\\))$")
  (#any-of? @_function "shell" "shellSync" "command" "commandSync" "sync" "stdout" "stderr")
  (#not-match? @sink "^['\"]")
  (#set! whole))

; require('exec')(command), util.promisify(child_process.exec)(command)
(call_expression
  function: (call_expression) @_made
  arguments: (arguments . (_) @sink @command)
  (#match? @_made "^(util\\.)?promisify\\((\\w+\\.)*exec\\)$|^require\\(['\"](exec|exec-async|cross-spawn-async|cross-spawn|shell-exec|ssh-exec)['\"]\\)$|^require\\(['\"](node:)?child_process['\"]\\)\\.exec(Sync)?$")
  (#set! whole))
