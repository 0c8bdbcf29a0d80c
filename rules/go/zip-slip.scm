; The name of a zip or tar entry joined to a path, with no check that the outcome stays below the target.
(call_expression
  function: (selector_expression
    operand: (identifier) @_package
    field: (field_identifier) @_function)
  arguments: (argument_list . (_) @_base . (_) @alert @path)
  (#any-of? @_package "filepath" "path")
  (#eq? @_function "Join")
  (#not-match? @_base "^\"[./]*\"$")
  (#file-match? "\"archive/(zip|tar)\"")
  (#origin-match? @path "^\\w+\\.Name$")
  (#origin-match? @path "\\.(File|Next\\()$|\\bzip\\.File\\b|\\btar\\.Header\\b|^(tr|tarReader|reader|tarball)\\.Next\\($")
  (#not-origin-match? @path "filepath\\.Base\\(|path\\.Base\\(")
  (#function-match? @path "\\bos\\.|io\\.Copy|[wW]riteFile|[eE]xtract")
  (#not-function-match? @path "HasPrefix\\(|filepath\\.(IsLocal|Rel|EvalSymlinks)\\(|fs\\.ValidPath|OpenRoot|OpenInRoot|[sS]ecure[jJ]oin|Contains(Any)?\\([^\\n]*(\"\\.\\.\"|`\\.\\.`|\"/\")|[sS]anitiz|[aA]llowed|MatchString\\(|outside|[tT]raversal|[iI]llegal|[zZ]ip ?[sS]lip"))
