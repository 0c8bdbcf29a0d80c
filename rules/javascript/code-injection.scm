; Text that is no constant and is run as code.
(call_expression
  function: (identifier) @_function
  arguments: (arguments . (_) @sink @code .)
  (#eq? @_function "eval"))

(call_expression
  function: (member_expression object: (identifier) @_global property: (property_identifier) @_function)
  arguments: (arguments . (_) @sink @code .)
  (#any-of? @_global "window" "global" "globalThis" "self")
  (#any-of? @_function "eval" "execScript"))

; The body is the last argument.
(new_expression
  constructor: (identifier) @_constructor
  arguments: (arguments (_) @sink @code .)
  (#any-of? @_constructor "Function" "AsyncFunction" "GeneratorFunction")
  (#not-match? @code "^\\.\\.\\."))

(call_expression
  function: (identifier) @_constructor
  arguments: (arguments (_) @sink @code .)
  (#eq? @_constructor "Function"))

(call_expression
  function: [(identifier) (member_expression)] @_function
  arguments: (arguments . (_) @sink @code)
  (#match? @_function "(runInNewContext|runInThisContext|runInContext|compileFunction)$")
  (#path? @_function "vm.{runInNewContext,runInThisContext,runInContext,compileFunction}"))

(new_expression
  constructor: (member_expression object: (identifier) @_module property: (property_identifier) @_constructor)
  arguments: (arguments . (_) @sink @code)
  (#any-of? @_module "vm" "vm2" "ivm")
  (#eq? @_constructor "Script"))

; new VM().run(code) of vm2, whose walls do not hold
(call_expression
  function: (member_expression object: (_) @_machine property: (property_identifier) @_function)
  arguments: (arguments . (_) @sink @code)
  (#match? @_machine "^(new (Node)?VM\\(|vm2?$|sandbox$|nodeVM$)")
  (#any-of? @_function "run" "runInContext" "evaluate")
  (#file-match? "['\"]vm2['\"]"))

; setTimeout(`show('${x}')`, 100)
(call_expression
  function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]
  arguments: (arguments . [(template_string) (binary_expression)] @sink @code)
  (#any-of? @_function "setTimeout" "setInterval" "setImmediate" "execScript"))

; MongoDB runs { $where: `this.name == '${name}'` }
(pair
  key: [(property_identifier) (string)] @_key
  value: [(template_string) (binary_expression) (member_expression) (identifier)] @sink @code
  (#match? @_key "^['\"]?\\$where['\"]?$"))

; Files of the program are its own code.
((call_expression function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]) @sanitizer
  (#match? @_function "^(readFile(Sync)?|transform(Sync)?|compile|generate|transpile\\w*|require|toString)$")
  (#set! weak))

; setTimeout(location.hash), setInterval(req.query.code)
(call_expression
  function: [(identifier) @_function (member_expression property: (property_identifier) @_function)]
  arguments: (arguments . (member_expression) @sink @code)
  (#any-of? @_function "setTimeout" "setInterval")
  (#match? @sink "location(\\.(hash|search|href))?(\\.|$)|^window\\.name$|^(req|request|ctx)\\.|\\.data$"))

; webview.injectJavaScript(code), page.evaluate(code), win.webContents.executeJavaScript(code), chrome.tabs.executeScript({ code })
(call_expression
  function: (member_expression property: (property_identifier) @_function)
  arguments: (arguments . [(template_string) (binary_expression) (identifier) (member_expression)] @sink @code)
  (#any-of? @_function "injectJavaScript" "executeJavaScript" "evaluateJavaScript"))
