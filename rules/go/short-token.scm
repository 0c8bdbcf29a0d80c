; b := make([]byte, 4); rand.Read(b), in a function that makes a token
((short_var_declaration
  left: (expression_list . (identifier) @name .)
  right: (expression_list . (call_expression
    function: (identifier) @_make
    arguments: (argument_list . (slice_type element: (type_identifier) @_byte) . (int_literal) @bytes .)) .)) @alert
  (#eq? @_make "make")
  (#eq? @_byte "byte")
  (#match? @bytes "^[1-7]$")
  (#file-match? "\"crypto/rand\"")
  (#after-match? @name "\\b(rand\\.Read\\({it}\\b|io\\.ReadFull\\(rand\\.Reader, {it}\\b)")
  (#function-match? @name "^func (\\([^)]*\\) )?([gG]enerate|[cC]reate|[mM]ake|[nN]ew|[rR]andom|[iI]ssue|[gG]en)\\w*(Token|Secret|SessionI[dD]|SessionKey|API_?Key|ApiKey|Key|Nonce|Csrf|CSRF|ResetCode)s?\\(|\\b(token|secret|sessionI[dD]|apiKey|csrf\\w*|\\w+Token|\\w+Secret) :?= (hex|base64|fmt|string)\\b")
  (#not-function-match? @name "[pP]refix|[sS]uffix|[tT]est|[sS]hort|[sS]lug|[rR]equestI[dD]|[tT]race|KeyI[dD]|TokenI[dD]|binary\\.|[sS]eed|[jJ]itter"))
