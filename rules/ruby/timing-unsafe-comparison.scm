; expected == signature beside an HMAC, in Rails
(binary
  left: [(identifier) (call) (element_reference)] @left
  operator: "=="
  right: [(identifier) (call) (element_reference)] @right
  (#match? @right "(signature|sig|mac|hmac|digest|expected\\w*|computed\\w*)[\"'\\])]*$")
  (#function-match? @left "HMAC")
  (#file-match? "ApplicationController|Rails|ActiveSupport|ActionController|params\\[")
  (#not-match? @left "nil|\\.(size|length|bytesize)$")) @alert @comparison @fix

(binary
  left: [(identifier) (call) (element_reference)] @_left
  operator: ["==" "!="]
  right: [(identifier) (call) (element_reference)] @_right
  (#match? @_right "(signature|sig|mac|hmac|digest|expected\\w*|computed\\w*)[\"'\\])]*$")
  (#function-match? @_left "HMAC")
  (#not-match? @_left "nil|\\.(size|length|bytesize)$")) @alert @comparison

; request.headers["X-Api-Key"] == ENV["API_KEY"], params[:token] == SECRET_TOKEN
(binary
  left: (_) @left
  operator: "=="
  right: [(constant) (element_reference) (call) (instance_variable) (identifier)] @right
  (#match? @left "^(params|request\\.headers|request\\.env|headers)\\[")
  (#match? @right "([sS][eE][cC][rR][eE][tT]|[aA][pP][iI]_?[kK][eE][yY]|[tT][oO][kK][eE][nN])[\"'\\])]*$")
  (#not-match? @right "params\\[")
  (#file-match? "ApplicationController|Rails|ActiveSupport|ActionController")) @alert @comparison @fix
