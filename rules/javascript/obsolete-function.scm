; new Buffer(text, 'base64'), new Buffer('text'), Buffer(text, 'hex')
(new_expression
  constructor: (identifier) @function
  arguments: (arguments . [(string) (template_string) (array) (binary_expression)] .)
  (#eq? @function "Buffer")
  (#not-file-match? "(function|class) Buffer\\b")) @alert
(new_expression
  constructor: (identifier) @function
  arguments: (arguments . (_) . (_))
  (#eq? @function "Buffer")
  (#not-file-match? "(function|class) Buffer\\b")) @alert
(call_expression
  function: (identifier) @function
  arguments: (arguments . (_) . (string) @_encoding .)
  (#eq? @function "Buffer")
  (#match? @_encoding "^.(base64|hex|utf-?8|binary|ascii|latin1)")) @alert

; tls.createSecurePair(…), crypto.createCredentials(…), fs.exists(path, callback)
(call_expression
  function: (member_expression object: (identifier) @_module property: (property_identifier) @_name) @function
  (#any-of? @_name "createSecurePair" "createCredentials" "exists")
  (#match? @function "^(tls\\.createSecurePair|crypto\\.createCredentials|fs\\.exists)$")
  (#match? @_module "^(tls|crypto|fs)$")
  (#file-match? "(require\\(|from )['\"](node:)?(tls|crypto|fs)['\"]")) @alert
