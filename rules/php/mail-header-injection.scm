; mail($to, $subject, $text, "From: " . $_POST['email'])
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument) . (argument) . (argument) . (argument (_) @sink @header))
  (#any-of? @_function "mail" "mb_send_mail" "wp_mail"))
