; echo $_GET['name'], echo $a, $b
([
  (echo_statement [(subscript_expression) (variable_name)] @sink @value @fix)
  (echo_statement [(binary_expression) (encapsed_string) (heredoc) (function_call_expression) (member_call_expression) (member_access_expression) (scoped_call_expression) (conditional_expression) (parenthesized_expression) (error_suppression_expression)] @sink @value)
  (echo_statement (sequence_expression (_) @sink @value))
]
  (#not-before-match? @value "[cC]ontent-[tT]ype:\\s*(application/(json|javascript|octet-stream)|text/(plain|csv))"))

; print($_GET['name'])
(print_intrinsic
  (_) @sink @value
  (#not-before-match? @value "[cC]ontent-[tT]ype:\\s*(application/(json|javascript|octet-stream)|text/(plain|csv))"))

; die("No such page: " . $_GET['page'])
(exit_statement
  (_) @sink @value
  (#not-before-match? @value "[cC]ontent-[tT]ype:\\s*(application/(json|javascript|octet-stream)|text/(plain|csv))"))

; printf("Hello, %s", $_GET['name'])
(function_call_expression
  function: (name) @_function
  arguments: (arguments (argument (_) @sink @value))
  (#any-of? @_function "printf" "print_r" "vprintf" "die" "exit" "wp_die")
  (#not-inside? @value "assignment_expression")
  (#not-before-match? @value "print_r\\([^;]*,\\s*true\\)?\\s*(\\n|$)|[cC]ontent-[tT]ype:\\s*(application/(json|javascript|octet-stream)|text/(plain|csv))"))

; <?= $_GET['name'] ?>
(_
  (text_interpolation (php_tag) @_tag .)
  .
  (expression_statement (_) @sink @value)
  (#eq? @_tag "<?="))

(program
  (php_tag) @_tag
  .
  (expression_statement (_) @sink @value)
  (#eq? @_tag "<?="))

; $response->getBody()->write("<p>$name</p>"), new Response("<p>$name</p>")
(member_call_expression
  object: (_) @_body
  name: (name) @_function
  arguments: (arguments . (argument (_) @sink @value) .)
  (#any-of? @_function "write" "setContent" "setBody")
  (#match? @_body "[rR]esponse|getBody\\(\\)$")
  (#match? @value "<|^\\$"))
(object_creation_expression
  (name) @_class
  (arguments . (argument (_) @sink @value))
  (#any-of? @_class "Response" "HtmlResponse")
  (#match? @value "<\\w"))
