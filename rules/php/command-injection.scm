; shell_exec("… $value …")
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument (_) @alert @command))
  (#any-of? @_function "exec" "system" "shell_exec" "passthru" "popen" "proc_open" "pcntl_exec")
  (#built? @command)
  (#foreign? @command)
  (#not-origin-match? @command "escapeshell(arg|cmd)|[eE]scape|PHP_BINARY"))

; system($_GET['command'])
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument (_) @alert @command))
  (#any-of? @_function "exec" "system" "shell_exec" "passthru" "popen" "proc_open" "pcntl_exec" "expect_popen")
  (#origin-match? @command "^\\$_(GET|POST|REQUEST|COOKIE|FILES)\\b|^\\$_SERVER\\[.(HTTP_|REQUEST_URI|QUERY_STRING|PHP_SELF|PATH_INFO|ORIG_PATH)|^(\\$(this\\.)?request(\\.(query|request|cookies|headers))?|request\\(\\)|Request|Input)\\.(input|get|query|post|all|cookie|header|json|only|except|string|route|getContent|getQueryParams|getParsedBody|getQueryParam|getParam|getVar|getPost|getGet)\\($|^\\$(this\\.)?request\\.(?!user$|session$|method$|ip$|server$|attributes$|files$|query$|request$|cookies$|headers$)\\w+$|^filter_input\\($|^php://input$")
  (#not-origin-match? @command "escapeshell(arg|cmd)|^intval\\("))

; `ls $folder`
(shell_command_expression
  [(variable_name) (subscript_expression) (member_access_expression)] @command
  (#dynamic? @command)
  (#foreign? @command)
  (#not-origin-match? @command "escapeshell")) @alert

; Process::fromShellCommandline("… $value …")
(scoped_call_expression
  name: (name) @_function
  arguments: (arguments . (argument (_) @alert @command))
  (#eq? @_function "fromShellCommandline")
  (#built? @command)
  (#foreign? @command)
  (#not-origin-match? @command "escapeshell"))
