; A redirect to what a request brings.
(call
  function: [(identifier) @_function (attribute attribute: (identifier) @_function)]
  arguments: (argument_list . (_) @sink)
  (#any-of? @_function
    "redirect" "HttpResponseRedirect" "HttpResponsePermanentRedirect" "RedirectResponse" "HTTPFound" "HTTPSeeOther"))

(call
  function: (identifier) @_function
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (_) @sink))
  (#any-of? @_function "redirect" "RedirectResponse" "HttpResponseRedirect")
  (#any-of? @_name "location" "url" "redirect_to"))
