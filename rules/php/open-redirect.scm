; header('Location: ' . $_GET['next'])
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument (_) @sink @url))
  (#eq? @_function "header")
  (#match? @url "[lL]ocation:|[rR]efresh:|^\\$"))

; redirect($request->input('next')), wp_redirect($_GET['to'])
(function_call_expression
  function: (name) @_function
  arguments: (arguments . (argument (_) @sink @url))
  (#any-of? @_function "redirect" "wp_redirect" "redirect_to")
  (#set! whole))

; redirect()->to($request->next), Redirect::to(…), $response->withRedirect(…), new RedirectResponse(…)
([
  (member_call_expression object: (_) @_from name: (name) @_function arguments: (arguments . (argument (_) @sink @url)))
  (scoped_call_expression scope: (_) @_from name: (name) @_function arguments: (arguments . (argument (_) @sink @url)))
]
  (#match? @_function "^(to|away|redirect|withRedirect|redirectToUrl|setRedirect)$")
  (#not-match? @_from "[mM]ail|[mM]essage|[nN]otif|email")
  (#set! any-text))

(member_call_expression
  name: (name) @_function
  arguments: (arguments . (argument (string) @_header) . (argument (_) @sink @url))
  (#any-of? @_function "withHeader" "header" "setHeader" "set")
  (#match? @_header "^.[lL]ocation.$")
  (#set! any-text))

(object_creation_expression
  (_) @_class
  (arguments . (argument (_) @sink @url))
  (#match? @_class "(^|\\\\)RedirectResponse$")
  (#set! any-text))
