; logger.info(f"login of {name}"), logging.error("…" + name)
(call
  function: (attribute object: (_) @_logger attribute: (identifier) @_function)
  arguments: (argument_list . (_) @sink)
  (#any-of? @_function "debug" "info" "warning" "warn" "error" "critical" "exception" "fatal")
  (#match? @_logger "(^|[._])[lL]og(ger|ging)?$|[a-z]Log(ger)?$|LOG(GER)?$|getLogger\\(.*\\)$"))

; logger.info("login of %s", name)
(call
  function: (attribute object: (_) @_logger attribute: (identifier) @_function)
  arguments: (argument_list . (string) @_format (_) @sink)
  (#any-of? @_function "debug" "info" "warning" "warn" "error" "critical" "exception" "fatal")
  (#match? @_logger "(^|[._])[lL]og(ger|ging)?$|[a-z]Log(ger)?$|LOG(GER)?$|getLogger\\(.*\\)$")
  (#match? @_format "%s|\\{\\}"))

; name.replace("\n", ""), repr(name), json.dumps(name), " ".join(name.split())
((call function: (attribute attribute: (identifier) @_function) arguments: (argument_list . (string) @_break)) @sanitizer.one-line
  (#any-of? @_function "replace" "translate")
  (#match? @_break "\\\\[rn]"))
((call function: [(identifier) @_function (attribute attribute: (identifier) @_function)]) @sanitizer.one-line
  (#any-of? @_function "repr" "ascii" "dumps" "splitlines" "split" "hexdigest" "encode" "b64encode" "jsonify"))
((interpolation (type_conversion) @_conversion) @sanitizer.one-line
  (#match? @_conversion "![rsa]"))
((call
  function: (attribute attribute: (identifier) @_function)
  arguments: (argument_list . (string) @_pattern)) @sanitizer.one-line
  (#eq? @_function "sub")
  (#match? @_pattern "\\\\[rnsW]|\\[\\^"))
