; phpinfo()
(function_call_expression
  function: (name) @_function
  arguments: (arguments) @_arguments
  (#eq? @_function "phpinfo")
  (#match? @_arguments "^\\(\\s*(INFO_ALL|-1)?\\s*\\)$")
  (#not-function-match? @_function "ob_start\\s*\\(|current_user_can|is_?[aA]dmin|PHP_SAPI|php_sapi_name")) @alert @call

; ini_set('display_errors', 1)
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument [(string) (encapsed_string)] @_name) . (argument (_) @_value @fix))
  (#any-of? @_function "ini_set" "ini_alter")
  (#match? @_name "^.(display_errors|display_startup_errors|html_errors).$")
  (#match? @_value "^['\"]?(1|[oO]n|[tT]rue|TRUE|stdout)['\"]?$")
  (#not-before-match? @_function "\\b(if|else)\\b[^{};]*(\\{[^{}]*|[^;{}]*)$|PHP_SAPI|php_sapi_name|STDIN|argv")) @alert @call

; define('WP_DEBUG_DISPLAY', true)
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument (string) @_name) . (argument (boolean) @_value))
  (#eq? @_function "define")
  (#match? @_name "^.(WP_DEBUG|WP_DEBUG_DISPLAY|YII_DEBUG|APP_DEBUG|DEBUG_MODE).$")
  (#match? @_value "^[tT]")
  (#not-before-match? @_function "\\b(if|else)\\b[^{};]*(\\{[^{}]*|[^;{}]*)$")) @alert @call

; echo $e->getTraceAsString();
(echo_statement
  (_) @call
  (#match? @call "->(getTraceAsString|getTrace)\\(\\)")
  (#not-function-match? @call "PHP_SAPI|php_sapi_name|STDERR|[cC]onsole|[cC]ommand")) @alert

; 'debug' => true of a framework
(array_element_initializer
  (string) @_name
  (boolean) @_value
  (#match? @_name "^.(debug|displayErrorDetails).$")
  (#match? @_value "^[tT]")
  (#file-match? "displayErrorDetails|'(providers|timezone|cipher)'\\s*=>")) @alert @call
