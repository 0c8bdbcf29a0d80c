; delete p; … p->x … with no way out and no new value between
(delete_expression
  (identifier) @pointer
  (#after-match? @pointer "^\\s*;(?:(?!\\b{it}\\s*=[^=]|&\\s*{it}\\b|\\b(break|continue|goto|exit|abort|case|default|else|delete|throw|return\\s*(\\w+\\s*)?;)\\b|\\n#)[^{}])*?(?<![>.]){it}\\s*(->|\\[)")) @alert

(delete_expression
  (identifier) @pointer
  (#after-match? @pointer "^\\s*;(?:(?!\\b{it}\\s*=[^=]|&\\s*{it}|\\b(return|break|continue|goto|exit|abort|case|default|else|throw)\\b|\\n#)[^{}])*?\\bdelete\\s*(\\[\\]\\s*)?{it}\\s*;")) @alert
