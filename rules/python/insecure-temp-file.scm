; A temporary name without its file.
(call
  function: (attribute object: (identifier) @_module attribute: (identifier) @_name) @alert @function
  (#match? @function "^(tempfile\\.mktemp|os\\.(tempnam|tmpnam))$"))

(call
  function: (identifier) @alert @function
  (#eq? @function "mktemp")
  (#file-match? "^\\s*from\\s+tempfile\\s+import\\b"))
