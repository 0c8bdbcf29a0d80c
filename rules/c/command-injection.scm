; system(command), popen(command, "r"): text that is put together with text from elsewhere.
(call_expression
  function: (_) @_function
  arguments: (argument_list . (_) @alert @command)
  (#match? @_function "^(std::)?(system|_?popen|_wsystem|wordexp)$")
  (#built? @command)
  (#not-origin-match? @command "[qQ]uot|[eE]scap|[sS]anit")
  (#not-function-match? @command "\\b(sprintf|snprintf|asprintf)\\s*\\(\\s*&?{it}\\s*,[^;\"]*\"[^\"%]*(%[-0-9.lhz]*[diuxXc][^\"%]*)*\""))

; system(argv[1]), system(line) after fgets(line, …)
(call_expression
  function: (_) @_function
  arguments: (argument_list . [(identifier) (subscript_expression) (call_expression)] @alert @command)
  (#match? @_function "^(std::)?(system|_?popen|_wsystem)$")
  (#origin-match? @command "^(argv\\[|(std\\.)?getenv\\(|fgets\\(|gets\\(|scanf\\(|fscanf\\(|recv\\(|recvfrom\\()"))

; execl("/bin/sh", "sh", "-c", command, NULL)
(call_expression
  function: (identifier) @_function
  arguments: (argument_list
    .
    (string_literal) @_shell
    .
    (_)
    .
    (string_literal) @_flag
    .
    (_) @alert @command)
  (#match? @_function "^execl[pe]?$")
  (#match? @_shell "^\"(/bin/|/usr/bin/)?(ba|da|z|k)?sh\"$")
  (#match? @_flag "^\"-l?c\"$")
  (#built? @command))
