; free(p); … p->x … with no way out and no new value between
(call_expression
  function: (identifier) @_free
  arguments: (argument_list . (identifier) @pointer .)
  (#eq? @_free "free")
  (#after-match? @pointer "^\\)\\s*;(?:(?!\\b{it}\\s*=(?!=|[^;]*\\b{it}\\s*->)|&\\s*{it}\\b|\\b(return|break|continue|goto|exit|abort|case|default|else|free|longjmp|throw)\\b|[{}]|\\n#)[\\s\\S])*?(\\b{it}\\s*(->|\\[)|\\*{it}\\b|\\b(printf|puts|strcpy|strcat|strlen|strcmp|memcpy|memset|fputs|strncpy|printLine|write|send)\\s*\\(([^;()]*,)?\\s*{it}\\s*[,)])")) @alert
